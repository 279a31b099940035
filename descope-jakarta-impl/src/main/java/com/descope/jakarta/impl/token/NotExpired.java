package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Instant;
import java.util.Optional;

/** {@code exp} is there and to come (RFC 7519, section 4.1.4); in a userinfo answer it may be absent. */
final class NotExpired implements TokenCheck<SignedToken> {
    private final Tolerance tolerance;
    private final boolean required;

    NotExpired(Tolerance tolerance, boolean required) {
        this.tolerance = tolerance;
        this.required = required;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<Instant> end =
                required ? Optional.of(NumericDate.required(token, "exp")) : NumericDate.optional(token, "exp");
        if (end.isPresent() && tolerance.isOver(end.get())) {
            throw new TokenRefused(TokenMessage.EXPIRED, end.get(), tolerance.second());
        }
    }
}
