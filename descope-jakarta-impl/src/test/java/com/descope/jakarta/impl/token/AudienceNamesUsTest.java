package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AudienceNamesUsTest extends TokenRules {

    @Test
    void anotherAudienceIsRefused_OIDC_3_1_3_7_3() {
        idTokenRefused(TokenMessage.AUDIENCE, with(tokens.idToken(), "aud", "P2other"));
        idTokenRefused(TokenMessage.AUDIENCE, with(tokens.idToken(), "aud", List.of("P2other")));
        bearerRefused(TokenMessage.AUDIENCE, with(tokens.accessToken(), "aud", List.of("P2other")));
        bearerRefused(TokenMessage.AUDIENCE, with(tokens.sessionToken(), "aud", List.of("P2other")));
    }

    @Test
    void anIdTokenHasAnAudience_OIDC_2() {
        idTokenRefused(TokenMessage.AUDIENCE, without(tokens.idToken(), "aud"));
    }

    @Test
    void theAudienceMayBeAStringOrAnArray_RFC7519_4_1_3() throws Exception {
        idTokenPasses(with(tokens.idToken(), "aud", TestConfig.PROJECT));
        idTokenPasses(with(tokens.idToken(), "aud", List.of("another", TestConfig.PROJECT)));
        bearerPasses(with(tokens.accessToken(), "aud", TestConfig.PROJECT));
    }

    @Test
    void theAudienceIsNothingElse_RFC7519_4_1_3() {
        for (Object aud : List.of(
                1L,
                true,
                List.of(),
                Map.of("id", TestConfig.PROJECT),
                List.of(TestConfig.PROJECT, 1L),
                List.of(List.of(TestConfig.PROJECT)))) {
            idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "aud", aud));
            bearerRefused(TokenMessage.CLAIM_TYPE, with(tokens.sessionToken(), "aud", aud));
        }
    }

    @Test
    void theAudienceIsNotComparedByItsBeginning() {
        idTokenRefused(TokenMessage.AUDIENCE, with(tokens.idToken(), "aud", TestConfig.PROJECT + "1"));
        idTokenRefused(TokenMessage.AUDIENCE, with(tokens.idToken(), "aud", "x " + TestConfig.PROJECT));
    }
}
