package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Instant;
import java.util.Optional;

/** {@code nbf} has come where it is there (RFC 7519, section 4.1.5). */
final class NotBefore implements TokenCheck<SignedToken> {
    private final Tolerance tolerance;

    NotBefore(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<Instant> begin = NumericDate.optional(token, "nbf");
        if (begin.isPresent() && tolerance.isToCome(begin.get())) {
            throw new TokenRefused(TokenMessage.NOT_YET, begin.get(), tolerance.second());
        }
    }
}
