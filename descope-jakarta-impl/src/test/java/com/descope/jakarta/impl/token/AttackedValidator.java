package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.protocol.Deadline;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One validator for thousands of tokens. A token is accepted or refused: any other exception comes through and fails the test,
 * as does a verdict that takes long, or one that repeats the token.
 */
final class AttackedValidator {

    /** Of the example in OpenID Connect Core 1.0, appendix A.4. */
    static final String ACCESS_TOKEN = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";

    static final String HASH = "77QmUPtjPfzWtF2AnpK9RQ";

    /** Far more than it takes, far less than hurts; the machine may be busy. */
    private static final long MOST_MILLIS = 2_000;

    private static final int SHORTEST_SECRET = 20;

    final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    final TestTokens tokens = new TestTokens(clock);
    final TokenOracle oracle = new TokenOracle(clock.instant().getEpochSecond());
    private final IdTokenExpectation expected =
            new IdTokenExpectation(Optional.of(TestTokens.NONCE), Optional.empty(), Optional.of(ACCESS_TOKEN));
    private final DescopeConfig config = TestConfig.standard().config();
    private final KeySource keys = TestTokens.keySource(new KeySetServer(TestTokens.jwk()), config, clock);
    private final TokenValidator validator = new TokenValidator(config, keys, Json.READER, clock);
    private final BearerTokens remembered = new BearerTokens(validator, keys, 1_000, clock);

    /** Asked twice: what was proved once is remembered, and must not answer for anything else. */
    boolean acceptsBearer(String text) throws Exception {
        boolean accepted = accepts(text, () -> validator.accessToken(text, Deadline.ofRequest(clock)));
        assertEquals(accepted, accepts(text, () -> remembered.verified(text, Deadline.ofRequest(clock))));
        return accepted;
    }

    boolean acceptsIdToken(String text) throws Exception {
        return accepts(text, () -> validator.idToken(text, expected, Deadline.ofRequest(clock)));
    }

    boolean oracleTakesIdToken(Map<String, Object> claims) {
        return oracle.idToken(claims, TestTokens.NONCE, HASH);
    }

    private interface Verdict {
        VerifiedToken of() throws Exception;
    }

    private static boolean accepts(String text, Verdict verdict) throws Exception {
        long begin = System.nanoTime();
        try {
            return verdict.of().raw().equals(text);
        } catch (TokenRefused refused) {
            keepsSecret(text, refused.getMessage());
            return false;
        } finally {
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(took < MOST_MILLIS, () -> "took " + took + " ms");
        }
    }

    private static void keepsSecret(String text, String message) {
        for (String part : text.split("\\.", -1)) {
            assertFalse(part.length() >= SHORTEST_SECRET && message.contains(part), message);
        }
    }
}
