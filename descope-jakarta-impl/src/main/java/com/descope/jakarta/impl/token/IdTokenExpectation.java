package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import java.time.Duration;
import java.util.Optional;

/**
 * What an ID token must answer to.
 *
 * @param nonce what was sent to {@code /authorize}: the token must repeat it; empty after a refresh
 * @param maxAge what was sent to {@code /authorize} as {@code max_age}
 * @param accessToken what came beside it, for {@code at_hash}
 * @param first after a refresh: the claims of the session that it goes on
 */
public record IdTokenExpectation(
        Optional<String> nonce, Optional<Duration> maxAge, Optional<String> accessToken, Optional<Claims> first) {

    /** Of a login. */
    public IdTokenExpectation(Optional<String> nonce, Optional<Duration> maxAge, Optional<String> accessToken) {
        this(nonce, maxAge, accessToken, Optional.empty());
    }

    public static IdTokenExpectation ofRefresh(Claims first, String accessToken) {
        return new IdTokenExpectation(Optional.empty(), Optional.empty(), Optional.of(accessToken), Optional.of(first));
    }

    @Override
    public String toString() {
        return "IdTokenExpectation[maxAge=" + maxAge + "]";
    }
}
