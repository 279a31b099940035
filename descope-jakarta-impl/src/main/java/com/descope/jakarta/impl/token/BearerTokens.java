package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Verified bearer tokens, so that one seen again costs a comparison. Only what was proved is kept. It holds until the token's
 * own end, and only while the key that proved it is in the set that serves, so that a revoked key proves nothing any more. A
 * newer set with the same key changes nothing: anybody can have one fetched by an invented {@code kid}.
 */
public final class BearerTokens {
    /** A longer token takes the room of several, so that the number of tokens bounds the memory. */
    private static final int USUAL_LENGTH = 2_048;

    /** 256 bits of the signature find a token; what is found is compared whole. */
    private static final int ENDING = 43;
    /** A token that ends in centuries is proved anew now and then: in nanoseconds its end is more than a long holds. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final TokenValidator validator;
    private final KeySource keys;
    private final Clock clock;
    private final Cache<String, VerifiedToken> proofs;

    /** Keeps at most {@code size} tokens; none for 0. */
    public BearerTokens(TokenValidator validator, KeySource keys, int size, Clock clock) {
        this.validator = validator;
        this.keys = keys;
        this.clock = clock;
        this.proofs = Caffeine.newBuilder()
                .maximumWeight(size)
                .<String, VerifiedToken>weigher(
                        (ending, token) -> 1 + token.raw().length() / USUAL_LENGTH)
                .expireAfter(new UntilItsEnd(clock))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** The token if it passes, as {@link TokenValidator#accessToken} says; of equal tokens it is the same object. */
    public VerifiedToken verified(String jwt, Deadline deadline) throws TokenRefused, ProviderFailure {
        String ending = jwt.substring(Math.max(0, jwt.length() - ENDING));
        VerifiedToken known = proofs.getIfPresent(ending);
        if (known != null && known.is(jwt) && holds(known, deadline)) {
            return known;
        }
        VerifiedToken token = validator.accessToken(jwt, deadline);
        if (isToCome(token.expiresAt())) {
            proofs.put(ending, token);
        }
        return token;
    }

    private boolean holds(VerifiedToken token, Deadline deadline) throws ProviderFailure {
        return isToCome(token.expiresAt()) && keys.current(deadline).has(token.key());
    }

    private boolean isToCome(Instant end) {
        return clock.instant().isBefore(end);
    }

    /** What has ended is let go, whoever asks. */
    private record UntilItsEnd(Clock clock) implements Expiry<String, VerifiedToken> {

        @Override
        public long expireAfterCreate(String ending, VerifiedToken token, long now) {
            Duration left = Duration.between(clock.instant(), token.expiresAt());
            return left.isNegative() ? 0 : (left.compareTo(LONGEST) < 0 ? left : LONGEST).toNanos();
        }

        @Override
        public long expireAfterUpdate(String ending, VerifiedToken token, long now, long left) {
            return expireAfterCreate(ending, token, now);
        }

        @Override
        public long expireAfterRead(String ending, VerifiedToken token, long now, long left) {
            return left;
        }
    }
}
