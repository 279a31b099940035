package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Ids of logout tokens that were obeyed, until each could not be sent again (Back-Channel Logout 1.0, section 2.6, step 8). */
public final class UsedLogoutTokens {
    private final Cache<String, Instant> used;

    public UsedLogoutTokens(Clock clock) {
        this.used = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Instant>creating((id, until) -> {
                    Duration left = Duration.between(clock.instant(), until);
                    return left.isNegative() ? Duration.ZERO : left;
                }))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** Whether this is the first time; until then the id is remembered. */
    public boolean first(String id, Instant until) {
        return used.asMap().putIfAbsent(id, until) == null;
    }
}
