package com.descope.jakarta.impl.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the token endpoint answered (RFC 6749, section 5.1): raw and untrusted.
 *
 * @param expiresIn life of the access token, if it was said
 * @param received when the answer came
 */
public record TokenResponse(
        String accessToken,
        Optional<String> idToken,
        Optional<String> refreshToken,
        Optional<Duration> expiresIn,
        Instant received) {

    @Override
    public String toString() {
        return "TokenResponse[" + (idToken.isPresent() ? "with" : "without") + " ID token, "
                + (refreshToken.isPresent() ? "with" : "without") + " refresh token, " + received + "]";
    }
}
