package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotExpiredTest extends TokenRules {

    @Test
    void aTokenEndsAtExp_RFC7519_4_1_4() {
        config = config.withSkew(Duration.ZERO);
        idTokenRefused(TokenMessage.EXPIRED, with(with(tokens.idToken(), "iat", now - 600), "exp", now));
        bearerRefused(TokenMessage.EXPIRED, with(with(tokens.accessToken(), "iat", now - 600), "exp", now));
    }

    @Test
    void theSkewIsTolerated_RFC7519_4_1_4() throws Exception {
        bearerPasses(with(with(tokens.accessToken(), "iat", now - 600), "exp", now - 59));
        bearerRefused(TokenMessage.EXPIRED, with(with(tokens.accessToken(), "iat", now - 600), "exp", now - 60));
    }

    @Test
    void expIsRequired() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, without(tokens.idToken(), "exp"));
        bearerRefused(TokenMessage.CLAIM_TYPE, without(tokens.sessionToken(), "exp"));
    }
}
