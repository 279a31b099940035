package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import java.time.Duration;
import java.time.Instant;

/** A key set by its age: fresh, then about to be renewed, then over and serving only while Descope is down. */
record KnownKeys(KeySet set, Instant fetched, DescopeConfig.Jwks times) {

    /** In the first two thirds of its time nothing is to be done. A clock that was set back makes it due. */
    boolean fresh(Instant now) {
        Duration age = Duration.between(fetched, now);
        return !age.isNegative() && age.compareTo(times.cache().multipliedBy(2).dividedBy(3)) < 0;
    }

    boolean cached(Instant now) {
        return now.isBefore(fetched.plus(times.cache()));
    }

    boolean servesOutage(Instant now) {
        return now.isBefore(outageEnd());
    }

    Instant outageEnd() {
        return fetched.plus(times.cache()).plus(times.outageGrace());
    }
}
