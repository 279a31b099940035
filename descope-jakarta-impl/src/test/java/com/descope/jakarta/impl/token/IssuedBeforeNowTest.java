package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import org.junit.jupiter.api.Test;

class IssuedBeforeNowTest extends TokenRules {

    @Test
    void aTokenOfTheFutureIsRefused_RFC7519_4_1_6() throws Exception {
        idTokenPasses(with(tokens.idToken(), "iat", now + 60));
        idTokenRefused(TokenMessage.ISSUED_LATER, with(tokens.idToken(), "iat", now + 61));
        bearerRefused(TokenMessage.ISSUED_LATER, with(tokens.accessToken(), "iat", now + 61));
    }

    @Test
    void aTokenIsNotIssuedAfterItsEnd() {
        idTokenRefused(TokenMessage.ISSUED_LATER, with(with(tokens.idToken(), "iat", now), "exp", now - 1));
        bearerRefused(TokenMessage.ISSUED_LATER, with(with(tokens.accessToken(), "iat", now), "exp", now - 1));
    }

    @Test
    void iatIsRequired_OIDC_2() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, without(tokens.idToken(), "iat"));
        bearerRefused(TokenMessage.CLAIM_TYPE, without(tokens.sessionToken(), "iat"));
    }
}
