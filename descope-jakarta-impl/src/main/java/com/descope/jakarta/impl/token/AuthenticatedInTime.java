package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** If {@code max_age} was sent, {@code auth_time} is there, past, and no older (OpenID Connect Core 1.0, section 3.1.3.7, step 13). */
final class AuthenticatedInTime implements TokenCheck<ExpectedIdToken> {
    private final Tolerance tolerance;

    AuthenticatedInTime(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public void check(ExpectedIdToken id) throws TokenRefused {
        Optional<Duration> maxAge = id.expected().maxAge();
        if (maxAge.isEmpty()) {
            return;
        }
        Optional<Instant> authenticated = NumericDate.optional(id.token(), "auth_time");
        if (authenticated.isEmpty() || !inTime(authenticated.get(), maxAge.get())) {
            throw new TokenRefused(
                    TokenMessage.AUTHENTICATION_TIME,
                    authenticated.map(Instant::toString).orElse("(unknown)"),
                    maxAge.get());
        }
    }

    private boolean inTime(Instant authenticated, Duration maxAge) {
        Duration age = Duration.between(authenticated, tolerance.now()).minus(tolerance.skew());
        return !tolerance.isToCome(authenticated) && age.compareTo(maxAge) <= 0;
    }
}
