package com.descope.jakarta.impl.attempt;

import java.time.Instant;
import java.util.Optional;

/** An attempt's cookie as a browser brought it; empty if it does not open. */
record KeptAttempt(String name, int octets, Optional<LoginAttempt> attempt) {

    KeptAttempt together(KeptAttempt other) {
        return new KeptAttempt(name, octets + other.octets, attempt.or(other::attempt));
    }

    /** The oldest there is for one that does not open. */
    Instant opened() {
        return attempt.map(LoginAttempt::opened).orElse(Instant.MIN);
    }
}
