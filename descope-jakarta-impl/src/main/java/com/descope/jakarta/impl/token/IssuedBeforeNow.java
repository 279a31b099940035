package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Instant;

/**
 * {@code iat} is there, not in the future and not after {@code exp} (RFC 7519, section 4.1.6; OpenID Connect Core 1.0, section 2
 * requires it). Logouts are compared with it, so a later one would outlive them.
 */
final class IssuedBeforeNow implements TokenCheck<SignedToken> {
    private final Tolerance tolerance;

    IssuedBeforeNow(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Instant issued = NumericDate.required(token, "iat");
        if (tolerance.isToCome(issued) || issued.isAfter(NumericDate.required(token, "exp"))) {
            throw new TokenRefused(TokenMessage.ISSUED_LATER, issued, tolerance.second());
        }
    }
}
