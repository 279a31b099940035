package com.descope.jakarta.impl.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a session is good. */
public final class SessionLife {
    private final Duration maxAge;
    private final Clock clock;

    public SessionLife(Duration maxAge, Clock clock) {
        this.maxAge = maxAge;
        this.clock = clock;
    }

    /** Before the end of the access token, and before {@code descope.session.max-age}. */
    public boolean isFresh(SignedInSession session) {
        Instant now = clock.instant();
        return now.isBefore(session.tokens().accessEnd())
                && now.isBefore(session.begun().plus(maxAge));
    }
}
