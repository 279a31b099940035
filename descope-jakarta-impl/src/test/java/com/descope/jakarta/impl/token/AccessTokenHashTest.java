package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import com.nimbusds.jose.JWSAlgorithm;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessTokenHashTest extends TokenRules {
    /** Of the example in OpenID Connect Core 1.0, appendix A.4. */
    private static final String TOKEN = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

    private static final String HASH = "77QmUPtjPfzWtF2AnpK9RQ";

    AccessTokenHashTest() {
        expected = new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.of(TOKEN));
    }

    @Test
    void theExampleOfTheSpecificationPasses_OIDC_A_4() throws Exception {
        idTokenPasses(with(tokens.idToken(), "at_hash", HASH));
    }

    @Test
    void theHashIsNotRequired_OIDC_3_1_3_6() throws Exception {
        idTokenPasses(tokens.idToken());
    }

    @Test
    void theHashOfAnotherTokenIsRefused_OIDC_3_1_3_8() {
        idTokenRefused(TokenMessage.ACCESS_TOKEN_HASH, with(tokens.idToken(), "at_hash", "77QmUPtjPfzWtF2AnpK9RA"));
        idTokenRefused(TokenMessage.ACCESS_TOKEN_HASH, with(tokens.idToken(), "at_hash", HASH + "=="));
        idTokenRefused(TokenMessage.ACCESS_TOKEN_HASH, with(tokens.idToken(), "at_hash", ""));
        idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "at_hash", 77L));
    }

    @Test
    void theHashIsOfTheSignaturesAlgorithm_OIDC_3_1_3_6() {
        config = config.withAlgorithms("RS512");
        String signed = TestTokens.encoded(TestTokens.header("RS512", "SK2")) + "."
                + TestTokens.encoded(Json.text(with(tokens.idToken(), "at_hash", HASH)));
        String jwt = signed + "." + TestTokens.signature(signed, TestKeys.RSA, JWSAlgorithm.RS512);
        refused(TokenMessage.ACCESS_TOKEN_HASH, () -> idToken(jwt));
    }
}
