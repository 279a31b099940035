package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import java.time.Instant;

/**
 * A key set by its age: fresh, then about to be renewed, then over and serving only while Descope is down. Its instants are
 * computed when it is made, because every token asks for them.
 */
record KnownKeys(KeySet set, Instant fetched, Instant due, Instant end, Instant outageEnd) {

    static KnownKeys of(KeySet set, Instant fetched, DescopeConfig.Jwks times) {
        Instant due = fetched.plus(times.cache().multipliedBy(2).dividedBy(3));
        Instant end = fetched.plus(times.cache());
        return new KnownKeys(set, fetched, due, end, end.plus(times.outageGrace()));
    }

    /** In the first two thirds of its time nothing is to be done. A clock that was set back makes it due. */
    boolean fresh(Instant now) {
        return !now.isBefore(fetched) && now.isBefore(due);
    }

    boolean cached(Instant now) {
        return now.isBefore(end);
    }

    boolean servesOutage(Instant now) {
        return now.isBefore(outageEnd);
    }
}
