package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTokenKindTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "ID_TOKEN", "Bearer", ""})
    void anotherTokenTypeIsNoIdToken(String kind) {
        idTokenRefused(TokenMessage.NOT_AN_ID_TOKEN, with(tokens.idToken(), "token_type", kind));
    }

    @Test
    void theTokenTypeIsAString() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "token_type", List.of("id_token")));
    }

    @Test
    void anAbsentTokenTypeIsAnIdTokens() throws Exception {
        idTokenPasses(without(tokens.idToken(), "token_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "logout+jwt", "dpop+jwt", "JWE"})
    void aHeaderThatDeclaresAnotherKindIsNoIdToken_RFC8725_3_11(String type) {
        String header = "{\"alg\":\"RS256\",\"kid\":\"SK2\",\"typ\":\"" + type + "\"}";
        String jwt = TestTokens.sign(header, Json.text(without(tokens.idToken(), "token_type")));
        refused(TokenMessage.NOT_AN_ID_TOKEN, () -> idToken(jwt));
    }

    @Test
    void aLogoutTokenIsNoIdToken_OIDC_BackChannel_2_4() {
        Map<String, Object> events = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        idTokenRefused(TokenMessage.NOT_AN_ID_TOKEN, with(without(tokens.idToken(), "token_type"), "events", events));
    }
}
