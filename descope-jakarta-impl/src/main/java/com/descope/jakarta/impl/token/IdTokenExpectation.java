package com.descope.jakarta.impl.token;

import java.time.Duration;
import java.util.Optional;

/**
 * What an ID token must answer to.
 *
 * @param nonce what was sent to {@code /authorize}: the token must repeat it; empty after a refresh
 * @param maxAge what was sent to {@code /authorize} as {@code max_age}
 * @param accessToken what came beside it, for {@code at_hash}
 */
public record IdTokenExpectation(Optional<String> nonce, Optional<Duration> maxAge, Optional<String> accessToken) {

    @Override
    public String toString() {
        return "IdTokenExpectation[maxAge=" + maxAge + "]";
    }
}
