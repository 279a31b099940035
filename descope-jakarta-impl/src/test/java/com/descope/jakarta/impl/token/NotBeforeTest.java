package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import org.junit.jupiter.api.Test;

class NotBeforeTest extends TokenRules {

    @Test
    void aTokenBeginsAtNbf_RFC7519_4_1_5() {
        idTokenRefused(TokenMessage.NOT_YET, with(tokens.idToken(), "nbf", now + 61));
        bearerRefused(TokenMessage.NOT_YET, with(tokens.accessToken(), "nbf", now + 61));
    }

    @Test
    void theSkewIsTolerated_RFC7519_4_1_5() throws Exception {
        idTokenPasses(with(tokens.idToken(), "nbf", now + 60));
    }
}
