package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** {@code nonce} repeats what this login sent (OpenID Connect Core 1.0, section 3.1.3.7, step 11); compared in constant time. */
final class NonceRepeated implements TokenCheck<ExpectedIdToken> {

    @Override
    public void check(ExpectedIdToken id) throws TokenRefused {
        Optional<String> expected = id.expected().nonce();
        if (expected.isPresent()
                && !same(expected.get(), id.token().text("nonce").orElse(""))) {
            throw new TokenRefused(TokenMessage.NONCE);
        }
    }

    private static boolean same(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }
}
