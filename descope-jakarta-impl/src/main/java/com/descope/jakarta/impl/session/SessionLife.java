package com.descope.jakarta.impl.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far a session has come. */
public final class SessionLife {
    private static final int STEPS = 1_024;

    private final Duration maxAge;
    private final Duration beforeExpiry;
    private final Duration outageGrace;
    private final Clock clock;

    public SessionLife(Duration maxAge, Duration beforeExpiry, Duration outageGrace, Clock clock) {
        this.maxAge = maxAge;
        this.beforeExpiry = beforeExpiry;
        this.outageGrace = outageGrace;
        this.clock = clock;
    }

    /** In their order. */
    public enum Stage {
        FRESH,
        /** The access token is about to end. */
        DUE,
        /** It has ended, a moment ago. */
        EXPIRED,
        /** It has ended longer ago than an outage is bridged. */
        BEYOND_GRACE,
        /** {@code descope.session.max-age} has passed, however often it was refreshed. */
        OVER
    }

    public Stage of(SignedInSession session) {
        Instant now = clock.instant();
        Instant end = session.tokens().accessEnd();
        if (!now.isBefore(session.begun().plus(maxAge))) {
            return Stage.OVER;
        }
        if (now.isBefore(end)) {
            return now.isBefore(due(session)) ? Stage.FRESH : Stage.DUE;
        }
        return now.isBefore(end.plus(outageGrace)) ? Stage.EXPIRED : Stage.BEYOND_GRACE;
    }

    /** Earlier by chance, so that sessions that began together do not refresh together; never in the first half. */
    private Instant due(SignedInSession session) {
        SessionTokens tokens = session.tokens();
        int step = Math.floorMod(session.hashCode() * 31 + tokens.accessEnd().hashCode(), STEPS);
        Duration early = beforeExpiry.plus(beforeExpiry.multipliedBy(step).dividedBy(STEPS));
        Duration half = Duration.between(tokens.received(), tokens.accessEnd()).dividedBy(2);
        return tokens.accessEnd().minus(early.compareTo(half) < 0 ? early : half);
    }
}
