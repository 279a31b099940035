package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Seconds since 1970 as a JSON number (RFC 7519, section 2); fractions are cut off, years beyond 9999 are not read. */
final class NumericDate {
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private NumericDate() {}

    static Instant required(SignedToken token, String name) throws TokenRefused {
        return optional(token, name).orElseThrow(() -> malformed(name));
    }

    /** Empty only where the claim is absent. */
    static Optional<Instant> optional(SignedToken token, String name) throws TokenRefused {
        Object value = token.claims().asMap().get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Long seconds && seconds >= 0 && seconds <= LATEST) {
            return Optional.of(Instant.ofEpochSecond(seconds));
        }
        if (value instanceof BigDecimal exact
                && exact.signum() >= 0
                && exact.compareTo(BigDecimal.valueOf(LATEST)) <= 0) {
            return Optional.of(Instant.ofEpochSecond(exact.longValue()));
        }
        throw malformed(name);
    }

    private static TokenRefused malformed(String name) {
        return new TokenRefused(TokenMessage.CLAIM_TYPE, name, "a number of seconds up to the year 9999");
    }
}
