package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.protocol.BackOff;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.time.Instant;

/**
 * Why the last fetch brought no keys, and for how long that answer stands for others.
 *
 * @param inARow how many fetches have failed since the last one that did not
 */
record FailedFetch(ProviderFailure why, int inARow, Instant at, Duration pause) {

    /** While old keys serve there is time; {@code Retry-After} is obeyed where it is longer, the reply bounds it. */
    static FailedFetch ofRenewal(ProviderFailure why, int inARow, Instant at, Duration coolDown) {
        Duration asked = why instanceof ProviderUnreachable unreachable
                ? unreachable.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
        return new FailedFetch(why, inARow, at, asked.compareTo(coolDown) > 0 ? asked : coolDown);
    }

    /** While there is no key, nobody can sign in: it is tried again soon, and less and less often. */
    static FailedFetch ofFirst(ProviderFailure why, int inARow, Instant at) {
        return new FailedFetch(why, inARow, at, BackOff.after(inARow, why));
    }

    /** A clock that was set back ends the pause. */
    boolean pausesAt(Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(pause));
    }
}
