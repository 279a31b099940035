package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** What the tests of all checks share: tokens go through the whole validator, and one thing is wrong with them. */
abstract class TokenRules {
    final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    final TestTokens tokens = new TestTokens(clock);
    final long now = clock.instant().getEpochSecond();
    TestConfig config = TestConfig.standard();
    KeySetServer server = new KeySetServer(TestTokens.jwk());
    IdTokenExpectation expected =
            new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.empty());

    Deadline deadline() {
        return Deadline.ofRequest(clock);
    }

    VerifiedToken idToken(String jwt) throws TokenRefused, ProviderFailure {
        return tokens.validator(config, server).idToken(jwt, expected, deadline());
    }

    VerifiedToken bearer(String jwt) throws TokenRefused, ProviderFailure {
        return tokens.validator(config, server).accessToken(jwt, deadline());
    }

    static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        claims.put(name, value);
        return claims;
    }

    static Map<String, Object> without(Map<String, Object> claims, String name) {
        claims.remove(name);
        return claims;
    }

    void idTokenPasses(Map<String, Object> claims) throws TokenRefused, ProviderFailure {
        assertEquals(claims, idToken(TestTokens.sign(claims)).claims().asMap());
    }

    void bearerPasses(Map<String, Object> claims) throws TokenRefused, ProviderFailure {
        assertEquals(claims, bearer(TestTokens.sign(claims)).claims().asMap());
    }

    void idTokenRefused(TokenMessage why, Map<String, Object> claims) {
        refused(why, () -> idToken(TestTokens.sign(claims)));
    }

    void bearerRefused(TokenMessage why, Map<String, Object> claims) {
        refused(why, () -> bearer(TestTokens.sign(claims)));
    }

    /** Whatever is checked before any kind is looked at. */
    void bothRefused(TokenMessage why, String jwt) {
        assertAll(() -> refused(why, () -> idToken(jwt)), () -> refused(why, () -> bearer(jwt)));
    }

    static TokenRefused refused(TokenMessage why, Executable judged) {
        TokenRefused refused = assertThrows(TokenRefused.class, judged);
        assertEquals(why, refused.what(), refused.getMessage());
        return refused;
    }
}
