package com.descope.jakarta.emulator.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The calls of a minute, as a rate limit counts them. */
public final class CallWindow {
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant end = Instant.EPOCH;
    private int calls;

    CallWindow(Clock clock) {
        this.clock = clock;
    }

    /** Counts a call: how long it has to wait, zero if it is one of the first {@code most} of its minute. */
    public synchronized Duration waitFor(int most) {
        Instant now = clock.instant();
        if (!now.isBefore(end)) {
            end = now.plus(LENGTH);
            calls = 0;
        }
        calls++;
        return calls <= most ? Duration.ZERO : Duration.between(now, end);
    }

    synchronized void clear() {
        end = Instant.EPOCH;
    }
}
