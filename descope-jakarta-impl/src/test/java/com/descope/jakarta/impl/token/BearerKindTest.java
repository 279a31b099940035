package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed list of DESIGN's kinds, and what is near to them. */
class BearerKindTest extends TokenRules {
    private static final String AT_JWT = "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"typ\":\"at+jwt\"}";

    private Map<String, Object> accessKeyToken() {
        return without(with(tokens.sessionToken(), "iss", TestConfig.APP_ISSUER), "drn");
    }

    @Test
    void aAnAccessTokenPasses() throws Exception {
        bearerPasses(tokens.accessToken());
    }

    @Test
    void aAnAccessTokenNeedsAnAudience() {
        bearerRefused(TokenMessage.NOT_A_BEARER, without(tokens.accessToken(), "aud"));
        bearerRefused(TokenMessage.NOT_A_BEARER, without(with(tokens.accessToken(), "drn", "DS"), "aud"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token", "refresh_token", "ACCESS_TOKEN", "Bearer", ""})
    void anotherTokenTypeIsNoBearer(String kind) {
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.accessToken(), "token_type", kind));
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.sessionToken(), "token_type", kind));
    }

    @Test
    void theDiscriminatorsAreStrings() {
        bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.sessionToken(), "token_type", 1L));
        bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.sessionToken(), "drn", List.of("DS")));
    }

    @Test
    void bASessionTokenPassesWithItsTwoIssuersAndWithoutAnAudience() throws Exception {
        bearerPasses(tokens.sessionToken());
        bearerPasses(with(tokens.sessionToken(), "iss", TestConfig.APP_ISSUER));
    }

    @Test
    void bASessionTokenOfTheOidcIssuerIsNone() {
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.sessionToken(), "iss", TestConfig.ISSUER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DSR", "ds", "", "mine"})
    void bAnotherDrnIsNoSession(String drn) {
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.sessionToken(), "drn", drn));
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.accessToken(), "drn", drn));
    }

    @Test
    void aRefreshTokenHasDvAndNoRexp() throws Exception {
        bearerRefused(TokenMessage.NOT_A_BEARER, without(with(tokens.sessionToken(), "dv", 1L), "rexp"));
        bearerRefused(TokenMessage.NOT_A_BEARER, without(with(tokens.accessToken(), "dv", 1L), "rexp"));
        bearerPasses(with(tokens.sessionToken(), "dv", 1L));
    }

    @Test
    void cAnAccessKeysTokenPassesOnlyIfAdmitted() throws Exception {
        bearerRefused(TokenMessage.NOT_A_BEARER, accessKeyToken());
        config = config.withAccessKeys();
        bearerPasses(accessKeyToken());
    }

    @Test
    void cAnAccessKeysTokenHasNoDvAndASessionIssuer() {
        config = config.withAccessKeys();
        bearerRefused(TokenMessage.NOT_A_BEARER, with(accessKeyToken(), "dv", 1L));
        bearerRefused(TokenMessage.NOT_A_BEARER, with(accessKeyToken(), "iss", TestConfig.ISSUER));
    }

    @Test
    void anIdTokenIsNeverABearer() {
        config = config.withAccessKeys().withDiscovery();
        bearerRefused(TokenMessage.NOT_A_BEARER, tokens.idToken());
        Map<String, Object> undeclared = without(tokens.idToken(), "token_type");
        bearerRefused(TokenMessage.NOT_A_BEARER, undeclared);
        bearerRefused(TokenMessage.NOT_A_BEARER, with(undeclared, "iss", TestConfig.APP_ISSUER));
    }

    @Test
    void aLogoutTokenIsNeverABearer_OIDC_BackChannel_2_4() {
        config = config.withAccessKeys();
        bearerRefused(TokenMessage.NOT_A_BEARER, with(accessKeyToken(), "events", Map.of()));
        bearerRefused(TokenMessage.NOT_A_BEARER, with(tokens.accessToken(), "events", Map.of()));
    }

    @Test
    void withDiscoveryAnUndeclaredTokenIsAnAccessTokenOnlyByItsTyp_RFC9068_2_1() throws Exception {
        Map<String, Object> undeclared = without(tokens.accessToken(), "token_type");
        String jwt = TestTokens.sign(AT_JWT, Json.text(undeclared));
        refused(TokenMessage.NOT_A_BEARER, () -> bearer(jwt));
        config = config.withDiscovery();
        bearer(jwt);
        bearerRefused(TokenMessage.NOT_A_BEARER, undeclared);
        String withoutAudience = TestTokens.sign(AT_JWT, Json.text(without(undeclared, "aud")));
        refused(TokenMessage.NOT_A_BEARER, () -> bearer(withoutAudience));
    }
}
