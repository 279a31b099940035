package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Optional;

/**
 * A refreshed ID token goes on the login that the first one was of (OpenID Connect Core 1.0, section 12.2): {@code iss},
 * {@code sub} and {@code aud} are the same; {@code azp}, {@code auth_time} and {@code nonce} are where both have them.
 */
final class ContinuesFirst implements TokenCheck<ExpectedIdToken> {
    private static final List<String> ALWAYS = List.of("iss", "sub");
    private static final List<String> WHERE_PRESENT = List.of("azp", "auth_time", "nonce");

    @Override
    public void check(ExpectedIdToken id) throws TokenRefused {
        Optional<Claims> first = id.expected().first();
        if (first.isPresent()) {
            compare(first.get(), id.token());
        }
    }

    private static void compare(Claims first, SignedToken token) throws TokenRefused {
        for (String name : ALWAYS) {
            refuseIf(!value(first, name).equals(value(token.claims(), name)), name);
        }
        refuseIf(!first.texts("/aud").equals(token.audiences()), "aud");
        for (String name : WHERE_PRESENT) {
            Optional<Object> before = value(first, name);
            Optional<Object> now = value(token.claims(), name);
            refuseIf(before.isPresent() && now.isPresent() && !before.equals(now), name);
        }
    }

    private static Optional<Object> value(Claims claims, String name) {
        return Optional.ofNullable(claims.asMap().get(name));
    }

    private static void refuseIf(boolean differs, String name) throws TokenRefused {
        if (differs) {
            throw new TokenRefused(TokenMessage.OTHER_LOGIN, name);
        }
    }
}
