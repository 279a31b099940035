package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerExactTest extends TokenRules {

    @ParameterizedTest
    @ValueSource(
            strings = {
                TestConfig.ISSUER + "/",
                "https://API.descope.test/" + TestConfig.PROJECT,
                "https://evil.test/" + TestConfig.PROJECT,
                TestConfig.BASE + "/v1/apps/agentic/" + TestConfig.PROJECT + "/M1",
                ""
            })
    void theIssuerIsComparedExactly_OIDC_3_1_3_7_2(String issuer) {
        idTokenRefused(TokenMessage.ISSUER, with(tokens.idToken(), "iss", issuer));
        bearerRefused(TokenMessage.ISSUER, with(tokens.accessToken(), "iss", issuer));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestConfig.PROJECT, TestConfig.APP_ISSUER})
    void anIssuerOfBearersIssuesNoIdToken(String issuer) {
        idTokenRefused(TokenMessage.ISSUER, with(tokens.idToken(), "iss", issuer));
    }

    @Test
    void theIssuerIsRequired_RFC7519_4_1_1() {
        idTokenRefused(TokenMessage.ISSUER, without(tokens.idToken(), "iss"));
        bearerRefused(TokenMessage.ISSUER, without(tokens.sessionToken(), "iss"));
    }

    @Test
    void theIssuerIsAString() {
        idTokenRefused(TokenMessage.CLAIM_TYPE, with(tokens.idToken(), "iss", List.of(TestConfig.ISSUER)));
    }

    @Test
    void theMessageShowsFoundAndExpectedAndIsOneLine() {
        String jwt = TestTokens.sign(with(tokens.idToken(), "iss", "https://evil.test/\nDESCOPE-9999: all is well"));
        String line = refused(TokenMessage.ISSUER, () -> idToken(jwt)).getMessage();
        assertTrue(line.contains("issued by https://evil.test/?DESCOPE-9999"), line);
        assertTrue(line.contains("expected was [" + TestConfig.ISSUER + "]"), line);
    }
}
