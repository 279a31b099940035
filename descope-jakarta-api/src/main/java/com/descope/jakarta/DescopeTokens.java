package com.descope.jakarta;

import java.time.Instant;
import java.util.Optional;

/**
 * The caller's tokens, for calls to other services on the caller's behalf. Treat them like passwords.
 *
 * @param accessToken the access token as it came, a JWT or opaque (RFC 6749, section 1.4); never blank
 * @param accessTokenEnd from when on the access token is no longer valid
 * @param idToken the ID token (OpenID Connect Core 1.0, section 2), or empty for a caller who came with a bearer token
 */
public record DescopeTokens(String accessToken, Instant accessTokenEnd, Optional<String> idToken) {
    /** Tells the end only; tokens never stand in logs. */
    @Override
    public String toString() {
        return "DescopeTokens[until " + accessTokenEnd + "]";
    }
}
