package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonceRepeatedTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(strings = {"", "n-0S6_WzA2M", "n-0S6_WzA2Mjj", "N-0S6_WZA2MJ"})
    void anotherNonceIsRefused_OIDC_3_1_3_7_11(String nonce) {
        idTokenRefused(TokenMessage.NONCE, with(tokens.idToken(), "nonce", nonce));
    }

    @Test
    void anAbsentNonceIsRefused_OIDC_3_1_3_7_11() {
        idTokenRefused(TokenMessage.NONCE, without(tokens.idToken(), "nonce"));
    }

    @Test
    void afterARefreshThereNeedBeNone_OIDC_12_2() throws Exception {
        expected = new IdTokenExpectation(Optional.empty(), Optional.empty(), Optional.empty());
        idTokenPasses(without(tokens.idToken(), "nonce"));
    }

    @Test
    void theExpectationShowsNoSecret() {
        assertFalse(expected.toString().contains(TestTokens.NONCE));
    }
}
