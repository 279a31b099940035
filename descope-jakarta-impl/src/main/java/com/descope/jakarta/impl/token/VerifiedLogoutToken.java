package com.descope.jakarta.impl.token;

import java.time.Instant;
import java.util.Optional;

/** A logout token whose signature and claims hold, with a subject or a browser session. Only {@link LogoutTokens} makes it. */
public final class VerifiedLogoutToken {
    private final String id;
    private final Optional<String> subject;
    private final Optional<String> sid;
    private final Instant issuedAt;
    private final Instant expiresAt;

    VerifiedLogoutToken(SignedToken token) throws TokenRefused {
        this.id = token.requiredText("jti");
        this.subject = token.text("sub");
        this.sid = token.text("sid");
        this.issuedAt = NumericDate.required(token, "iat");
        this.expiresAt = NumericDate.required(token, "exp");
    }

    /** {@code jti}, one for each logout. */
    public String id() {
        return id;
    }

    public Optional<String> subject() {
        return subject;
    }

    /** The browser session at Descope. */
    public Optional<String> sid() {
        return sid;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
