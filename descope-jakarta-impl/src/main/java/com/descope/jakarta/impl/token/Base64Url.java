package com.descope.jakarta.impl.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Base64url as RFC 7515, section 2 has it: no padding, no other characters, and zeros in the last character's unused bits
 * (RFC 4648, section 3.5), so that one value has one spelling. The JDK's decoder leaves the last point and padding open.
 */
final class Base64Url {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final char REPLACEMENT = '\uFFFD';

    private Base64Url() {}

    static Optional<byte[]> decode(String text) {
        if (text.isEmpty() || !endsWell(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The last character is one of the alphabet, hence no padding, and has no unused bit set. */
    private static boolean endsWell(String text) {
        int last = ALPHABET.indexOf(text.charAt(text.length() - 1));
        int unused =
                switch (text.length() % 4) {
                    case 2 -> 0b1111;
                    case 3 -> 0b0011;
                    default -> 0;
                };
        return last >= 0 && (last & unused) == 0;
    }

    /** Bytes as text, empty where they are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        // Whatever is malformed becomes this character; without one there was nothing, and the slower way is not
        // needed.
        return lenient.indexOf(REPLACEMENT) < 0 ? Optional.of(lenient) : strictUtf8(bytes);
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
