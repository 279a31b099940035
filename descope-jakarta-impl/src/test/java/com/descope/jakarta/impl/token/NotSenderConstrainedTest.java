package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotSenderConstrainedTest extends TokenRules {

    @Test
    void aTokenBoundToAKeyIsNoBearer_RFC9449_7_2() {
        Map<String, String> thumbprint = Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        bearerRefused(TokenMessage.SENDER_CONSTRAINED, with(tokens.accessToken(), "cnf", thumbprint));
        bearerRefused(TokenMessage.SENDER_CONSTRAINED, with(tokens.sessionToken(), "cnf", thumbprint));
        idTokenRefused(TokenMessage.SENDER_CONSTRAINED, with(tokens.idToken(), "cnf", thumbprint));
    }

    @Test
    void anEmptyOrOddConfirmationIsOneToo() {
        bearerRefused(TokenMessage.SENDER_CONSTRAINED, with(tokens.accessToken(), "cnf", Map.of()));
        bearerRefused(TokenMessage.SENDER_CONSTRAINED, with(tokens.accessToken(), "cnf", false));
    }
}
