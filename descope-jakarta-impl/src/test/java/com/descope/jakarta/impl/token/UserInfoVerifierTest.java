package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.UserInfoReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OpenID Connect Core 1.0, section 5.3. */
class UserInfoVerifierTest extends TokenRules {

    private VerifiedUserInfo verified(boolean signed, String body) throws TokenRefused, ProviderFailure {
        DescopeConfig all = config.config();
        TokenValidator validator = tokens.validator(config, server);
        return new UserInfoVerifier(all, validator, Json.READER, clock)
                .verify(new UserInfoReply(signed, body), TestTokens.SUBJECT, deadline());
    }

    private Map<String, Object> signedClaims() {
        return new LinkedHashMap<>(Map.of(
                "iss", TestConfig.ISSUER,
                "aud", TestConfig.PROJECT,
                "sub", TestTokens.SUBJECT,
                "email", "ada@example.org"));
    }

    private void signedRefused(TokenMessage why, Map<String, Object> claims) {
        refused(why, () -> verified(true, TestTokens.sign(claims)));
    }

    @Test
    void anAnswerAboutTheSubjectPasses_5_3_2() throws Exception {
        VerifiedUserInfo info = verified(false, "{\"sub\":\"U2testuser\",\"email\":\"ada@example.org\"}");
        assertEquals(Optional.of("ada@example.org"), info.claims().text("email"));
        assertFalse(info.toString().contains("ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sub\":\"\"}",
                "{\"sub\":\"u2testuser\"}",
                "{\"sub\":\"U2testuser \"}",
                "{\"sub\":[\"U2testuser\"]}"
            })
    void anotherSubjectIsRefused_5_3_2(String body) {
        refused(TokenMessage.USER_INFO_SUBJECT, () -> verified(false, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html>", "\"x\"", "{\"sub\":\"U2testuser\",\"sub\":\"U2testuser\"}"})
    void theAnswerIsOneObject_5_3_2(String body) {
        refused(TokenMessage.USER_INFO_MALFORMED, () -> verified(false, body));
    }

    @Test
    void anUnsignedJwtIsNoPlainAnswer() {
        refused(TokenMessage.USER_INFO_MALFORMED, () -> verified(false, TestTokens.sign(signedClaims())));
        refused(TokenMessage.NOT_COMPACT, () -> verified(true, Json.text(signedClaims())));
    }

    @Test
    void aSignedAnswerPassesWithAndWithoutAudience_5_3_2() throws Exception {
        verified(true, TestTokens.sign(signedClaims()));
        verified(true, TestTokens.sign(without(signedClaims(), "aud")));
    }

    @Test
    void aSignedAnswerIsVerified_5_3_2() {
        String header = TestTokens.header("RS256", "SK2");
        refused(
                TokenMessage.SIGNATURE,
                () -> verified(true, TestTokens.sign(header, Json.text(signedClaims()), TestKeys.OTHER_RSA)));
        refused(
                TokenMessage.ALGORITHM,
                () -> verified(true, TestTokens.sign(TestTokens.header("none", "SK2"), Json.text(signedClaims()))));
    }

    @Test
    void aSignedAnswerIsDescopesAndForUs_5_3_2() {
        signedRefused(TokenMessage.ISSUER, with(signedClaims(), "iss", TestConfig.APP_ISSUER));
        signedRefused(TokenMessage.ISSUER, without(signedClaims(), "iss"));
        signedRefused(TokenMessage.AUDIENCE, with(signedClaims(), "aud", List.of("P2other")));
        signedRefused(TokenMessage.USER_INFO_SUBJECT, with(signedClaims(), "sub", "U2other"));
    }

    @Test
    void theTimesOfASignedAnswerHoldWhereTheyAreThere() {
        signedRefused(TokenMessage.EXPIRED, with(signedClaims(), "exp", now - 60));
        signedRefused(TokenMessage.NOT_YET, with(signedClaims(), "nbf", now + 61));
    }
}
