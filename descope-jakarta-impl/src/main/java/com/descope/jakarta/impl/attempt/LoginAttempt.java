package com.descope.jakarta.impl.attempt;

import java.time.Instant;

/**
 * An open login.
 *
 * @param id 128 random bits, base64url
 * @param nonce OpenID Connect Core 1.0, section 3.1.2.1
 * @param verifier RFC 7636, section 4.1
 */
public record LoginAttempt(String id, Instant opened, AttemptWish wish, String nonce, String verifier) {

    @Override
    public String toString() {
        return "LoginAttempt[" + id + ", " + opened + "]";
    }
}
