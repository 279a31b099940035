package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenValidatorTest extends TokenRules {

    @Test
    void anIdTokenAsDescopeIssuesItPasses() throws Exception {
        Map<String, Object> claims = with(tokens.idToken(), "tenants", Map.of("T1", Map.of("roles", List.of("a"))));
        String jwt = TestTokens.sign(claims);
        VerifiedToken token = idToken(jwt);
        assertEquals(jwt, token.raw());
        assertEquals(Claims.of(claims), token.claims());
        assertEquals(TestTokens.SUBJECT, token.subject());
        assertEquals(clock.instant(), token.issuedAt());
        assertEquals(clock.instant().plusSeconds(600), token.expiresAt());
    }

    @Test
    void whatIsShownOfATokenIsNeitherTokenNorClaim() throws Exception {
        VerifiedToken token = idToken(TestTokens.sign(tokens.idToken()));
        assertEquals("VerifiedToken[until 2026-11-24T10:10:00Z]", token.toString());
    }

    @Test
    void theFirstBrokenRuleIsNamed() {
        Map<String, Object> claims = with(with(tokens.idToken(), "iss", "https://evil.test"), "exp", 1L);
        idTokenRefused(TokenMessage.ISSUER, claims);
    }

    @Test
    void withoutKeysATokenIsNotBad() {
        server.goesDown();
        assertThrows(ProviderUnreachable.class, () -> bearer(TestTokens.sign(tokens.accessToken())));
    }

    @Test
    void whatCannotBeATokenOfOursFetchesNoKeys() {
        bothRefused(TokenMessage.ALGORITHM, TestTokens.sign(TestTokens.header("none", "SK2"), "{}"));
        assertEquals(0, server.fetches());
    }

    @Test
    void aRefusalHoldsNoTokenAndNoTrace() {
        String jwt = TestTokens.sign(with(tokens.idToken(), "nonce", "another-secret"));
        TokenRefused refused = refused(TokenMessage.NONCE, () -> idToken(jwt));
        assertFalse(refused.toString().contains("another-secret"));
        assertEquals(0, refused.getStackTrace().length);
    }

    /** The header is remembered after the first token, and must not stand for others then. */
    @Test
    void tokensAfterTheFirstOneAreJudgedAsWell() throws Exception {
        TokenValidator validator = tokens.validator(config, server);
        validator.accessToken(TestTokens.sign(tokens.accessToken()), deadline());
        validator.accessToken(TestTokens.sign(tokens.accessToken()), deadline());
        String forged =
                TestTokens.sign(TestTokens.header("RS256", "SK2"), Json.text(tokens.accessToken()), TestKeys.OTHER_RSA);
        refused(TokenMessage.SIGNATURE, () -> validator.accessToken(forged, deadline()));
        String expired = TestTokens.sign(with(with(tokens.accessToken(), "iat", 1L), "exp", 2L));
        refused(TokenMessage.EXPIRED, () -> validator.accessToken(expired, deadline()));
    }
}
