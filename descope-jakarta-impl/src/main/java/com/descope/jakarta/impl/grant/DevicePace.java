package com.descope.jakarta.impl.grant;

import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;

/**
 * How long to wait before the next question (RFC 8628, section 3.5).
 *
 * @param interval between questions while all is well
 * @param failures in a row
 */
record DevicePace(Duration interval, int failures) {
    private static final Duration SLOWER = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MOST_DOUBLINGS = 6;

    static DevicePace of(Duration interval) {
        return new DevicePace(interval, 0);
    }

    /** The server was reached. */
    DevicePace well() {
        return new DevicePace(interval, 0);
    }

    /** For this and all later questions. */
    DevicePace slower() {
        return new DevicePace(interval.plus(SLOWER), 0);
    }

    DevicePace failed() {
        return new DevicePace(interval, Math.min(failures + 1, MOST_DOUBLINGS));
    }

    /** Doubled with each failure, but never less than an interval. */
    Duration pause() {
        Duration doubled = interval.multipliedBy(1L << failures);
        Duration bounded = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return bounded.compareTo(interval) < 0 ? interval : bounded;
    }

    /** Longer if Descope asks for it. */
    Duration pauseAfter(ProviderUnreachable outage) {
        return outage.retryAfter().filter(asked -> asked.compareTo(pause()) > 0).orElseGet(this::pause);
    }
}
