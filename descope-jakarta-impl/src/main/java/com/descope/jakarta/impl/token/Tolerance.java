package com.descope.jakarta.impl.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Now, give or take what clocks may differ (RFC 7519, section 4.1.4: 'some small leeway'). */
public record Tolerance(Clock clock, Duration skew) {

    public Instant now() {
        return clock.instant();
    }

    /** For messages: tokens tell whole seconds. */
    Instant second() {
        return now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Whether that instant is over, even if our clock is ahead. */
    boolean isOver(Instant end) {
        return !now().minus(skew).isBefore(end);
    }

    /** Whether that instant is still to come, even if our clock is behind. */
    boolean isToCome(Instant begin) {
        return begin.isAfter(now().plus(skew));
    }
}
