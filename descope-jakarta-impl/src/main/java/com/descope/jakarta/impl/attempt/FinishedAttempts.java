package com.descope.jakarta.impl.attempt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * A node's memory of attempts whose callback came, so that a code is sent once (RFC 6749, section 4.1.2) however often a
 * browser repeats the callback. Bounded in number and time; what it forgets, Descope refuses.
 */
public final class FinishedAttempts {
    private final Cache<String, Completion> completions;

    public FinishedAttempts(Duration kept, int most) {
        this(kept, most, Ticker.systemTicker());
    }

    FinishedAttempts(Duration kept, int most, Ticker ticker) {
        // Upkeep runs in the caller's thread: the common pool would keep this deployment's classes alive after its end.
        this.completions = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(kept)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** The first caller for an attempt has to finish or to abandon it, in a {@code finally}; all others are repeats. */
    public Claim claim(String attemptId) {
        Completion mine = new Completion();
        Completion earlier = completions.asMap().putIfAbsent(attemptId, mine);
        return earlier == null ? new Claim.First(mine) : new Claim.Repeated(earlier);
    }

    /** A repeat of an attempt that was claimed before, for a callback that claims nothing itself. */
    public Optional<Claim.Repeated> claimed(String attemptId) {
        return Optional.ofNullable(completions.getIfPresent(attemptId)).map(Claim.Repeated::new);
    }
}
