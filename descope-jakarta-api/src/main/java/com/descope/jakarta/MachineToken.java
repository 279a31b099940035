package com.descope.jakarta;

import java.time.Instant;

/**
 * A token of the application itself, for calls to other services in its own name (RFC 6749, section 4.4). Treat it like a password.
 *
 * @param accessToken the access token as it came, a JWT or opaque; never blank
 * @param end from when on it is no longer valid
 */
public record MachineToken(String accessToken, Instant end) {
    /** Tells the end only; tokens never stand in logs. */
    @Override
    public String toString() {
        return "MachineToken[until " + end + "]";
    }
}
