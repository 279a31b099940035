package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationRequestTest {
    private static final URI ENDPOINT = URI.create("https://api.descope.com/oauth2/v1/authorize");

    @Test
    void parametersStandInAFixedOrder_oidcCore_3_1_2_1() {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("flow", "sign up");
        extra.put("a", "1");
        assertEquals(
                ENDPOINT + "?response_type=code&client_id=P1&redirect_uri=https%3A%2F%2Fapp%2Fdescope%2Fcallback"
                        + "&scope=openid%20email&state=s.0&nonce=n&code_challenge=ch&code_challenge_method=S256"
                        + "&flow=sign%20up&a=1",
                AuthorizationRequest.url(ENDPOINT, values(Optional.of("ch"), extra)));
    }

    @Test
    void withoutPkceThereIsNoChallengeAndNoMethod() {
        String url = AuthorizationRequest.url(ENDPOINT, values(Optional.empty(), Map.of()));
        assertFalse(url.contains("code_challenge"), url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type",
                "client_id",
                "redirect_uri",
                "scope",
                "state",
                "nonce",
                "code_challenge",
                "code_challenge_method"
            })
    void anExtraParameterNeverReplacesAProtocolParameter(String name) {
        AuthorizationValues withPkce = values(Optional.of("ch"), Map.of(name, "evil"));
        AuthorizationValues withoutPkce = values(Optional.empty(), Map.of(name, "evil"));
        assertThrows(IllegalArgumentException.class, () -> AuthorizationRequest.url(ENDPOINT, withPkce));
        assertThrows(IllegalArgumentException.class, () -> AuthorizationRequest.url(ENDPOINT, withoutPkce));
    }

    @Test
    void theChallengeIsThatOfTheExample_rfc7636_appendixB() {
        assertEquals(
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                AuthorizationRequest.challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    }

    @Test
    void stateAndNonceAreNotShown() {
        String shown = values(Optional.of("ch"), Map.of("login_hint", "joe@example.org"))
                .toString();
        assertEquals("AuthorizationValues[P1, https://app/descope/callback, [openid, email], [login_hint]]", shown);
    }

    private static AuthorizationValues values(Optional<String> challenge, Map<String, String> extra) {
        return new AuthorizationValues(
                "P1", "https://app/descope/callback", List.of("openid", "email"), "s.0", "n", challenge, extra);
    }
}
