package com.descope.jakarta;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A device login that has begun (RFC 8628, section 3.2): what to show to the user, and what the device asks with.
 *
 * @param deviceCode what the device asks with; a secret, never shown; at most 2000 characters
 * @param userCode what the user types at {@code verificationUri}; visible ASCII and spaces, at most 64 characters
 * @param verificationUri where the user goes with a browser: https, or http on loopback
 * @param verificationUriComplete the same with the user code in it, for a QR code; empty if Descope gave none
 * @param end from when on the codes are of no use
 * @param interval pause between two questions; at least a second
 */
public record DeviceAuthorization(
        String deviceCode,
        String userCode,
        URI verificationUri,
        Optional<URI> verificationUriComplete,
        Instant end,
        Duration interval) {
    /** Tells the end only. */
    @Override
    public String toString() {
        return "DeviceAuthorization[until " + end + "]";
    }
}
