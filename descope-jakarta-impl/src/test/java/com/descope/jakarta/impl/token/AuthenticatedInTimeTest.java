package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticatedInTimeTest extends TokenRules {

    AuthenticatedInTimeTest() {
        expected = new IdTokenExpectation(
                Optional.of(TestTokens.NONCE), Optional.of(Duration.ofMinutes(5)), Optional.empty());
    }

    @Test
    void anOlderAuthenticationIsRefused_OIDC_3_1_3_7_13() throws Exception {
        idTokenPasses(with(tokens.idToken(), "auth_time", now - 360));
        idTokenRefused(TokenMessage.AUTHENTICATION_TIME, with(tokens.idToken(), "auth_time", now - 361));
    }

    @Test
    void withMaxAgeTheTimeIsRequired_OIDC_2() {
        idTokenRefused(TokenMessage.AUTHENTICATION_TIME, tokens.idToken());
    }

    @Test
    void aTimeInTheFutureIsRefused() throws Exception {
        idTokenPasses(with(tokens.idToken(), "auth_time", now + 60));
        idTokenRefused(TokenMessage.AUTHENTICATION_TIME, with(tokens.idToken(), "auth_time", now + 61));
    }

    @Test
    void theTimeIsANumber() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "auth_time", Long.toString(now)));
    }

    @Test
    void anEndlessMaxAgeIsNoFault() throws Exception {
        expected = new IdTokenExpectation(
                Optional.of(TestTokens.NONCE), Optional.of(Duration.ofSeconds(Long.MAX_VALUE)), Optional.empty());
        idTokenPasses(with(tokens.idToken(), "auth_time", 0L));
    }
}
