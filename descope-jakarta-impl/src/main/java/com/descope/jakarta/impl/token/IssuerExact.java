package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Set;
import java.util.TreeSet;

/** {@code iss} is one of the expected ones, character by character (OpenID Connect Core 1.0, section 3.1.3.7, step 2). */
final class IssuerExact implements TokenCheck<SignedToken> {
    private final Set<String> expected;

    IssuerExact(Set<String> expected) {
        this.expected = expected;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        String issuer = token.text("iss").orElse("(nobody)");
        if (!expected.contains(issuer)) {
            throw new TokenRefused(TokenMessage.ISSUER, issuer, new TreeSet<>(expected));
        }
    }
}
