package com.descope.jakarta.impl.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The tokens that a refresh consumes: where refresh tokens do not rotate, the access token tells one refresh from the next.
 */
public record TokenPair(String refreshToken, String accessToken) {

    /** Whoever knows it has both. */
    public String secret() {
        return refreshToken + " " + accessToken;
    }

    /** What stands for the pair in a memory (SHA-256). */
    String hash() {
        try {
            byte[] both = secret().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "TokenPair";
    }
}
