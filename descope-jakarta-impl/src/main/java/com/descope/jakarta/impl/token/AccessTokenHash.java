package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * {@code at_hash}, where it is there, is the left half of the access token's hash, by the hash of the signature's algorithm
 * (OpenID Connect Core 1.0, sections 3.1.3.6 and 3.1.3.8).
 */
final class AccessTokenHash implements TokenCheck<ExpectedIdToken> {

    @Override
    public void check(ExpectedIdToken id) throws TokenRefused {
        Optional<String> claimed = id.token().text("at_hash");
        Optional<String> accessToken = id.expected().accessToken();
        if (claimed.isPresent() && accessToken.isPresent()) {
            byte[] expected = hash(accessToken.get(), id.token().header().algorithm());
            if (!MessageDigest.isEqual(expected, claimed.get().getBytes(StandardCharsets.US_ASCII))) {
                throw new TokenRefused(TokenMessage.ACCESS_TOKEN_HASH);
            }
        }
    }

    private static byte[] hash(String accessToken, String algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-" + algorithm.substring(2));
            byte[] whole = digest.digest(accessToken.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encode(Arrays.copyOf(whole, whole.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, 384 and 512", e);
        }
    }
}
