package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import java.time.Instant;

/** A token whose signature and claims hold: the first proof. Only {@link TokenValidator} makes it. */
public final class VerifiedToken {
    private final String raw;
    private final VerificationKey key;
    private final Claims claims;
    private final String subject;
    private final Instant issuedAt;
    private final Instant expiresAt;

    VerifiedToken(SignedToken token) throws TokenRefused {
        this.raw = token.raw();
        this.key = token.key();
        this.claims = token.claims();
        this.subject = token.requiredText("sub");
        this.issuedAt = NumericDate.required(token, "iat");
        this.expiresAt = NumericDate.required(token, "exp");
    }

    /** The token as it came, a secret. */
    public String raw() {
        return raw;
    }

    /** Whether it came as exactly these characters; takes the same time wherever they differ. */
    boolean is(String jwt) {
        return SecretText.isEqual(raw, jwt);
    }

    /** The key under which the signature holds. */
    VerificationKey key() {
        return key;
    }

    public Claims claims() {
        return claims;
    }

    /** {@code sub}, never blank. */
    public String subject() {
        return subject;
    }

    /** {@code iat}, in whole seconds. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** {@code exp}, in whole seconds, without the tolerated skew. */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public String toString() {
        return "VerifiedToken[until " + expiresAt + "]";
    }
}
