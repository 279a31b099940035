package com.descope.jakarta.impl.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Until when all calls to Descope inside one request must be over. WildFly holds a distributable session's lock over the
 * request and gives up on waiting ones after 15 s.
 */
public record Deadline(Clock clock, Instant end) {
    private static final Duration OF_A_REQUEST = Duration.ofSeconds(10);

    public static Deadline ofRequest(Clock clock) {
        return in(OF_A_REQUEST, clock);
    }

    public static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** What is left, at most {@code limit}; never negative. */
    public Duration leftUpTo(Duration limit) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
