package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.time.Instant;

/** Why the last fetch brought no keys, and for how long that answer stands for others. */
record FailedFetch(ProviderFailure why, Instant at, Duration pause) {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** {@code Retry-After} is obeyed up to two minutes. */
    static FailedFetch of(ProviderFailure why, Instant at, Duration coolDown) {
        Duration asked = why instanceof ProviderUnreachable unreachable
                ? unreachable.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        Duration obeyed = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        return new FailedFetch(why, at, obeyed.compareTo(coolDown) > 0 ? obeyed : coolDown);
    }

    /** A clock that was set back ends the pause. */
    boolean pausesAt(Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(pause));
    }
}
