package com.descope.jakarta.impl.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding (RFC 3986, section 2.1), read strictly. */
final class Percent {
    private Percent() {}

    /** The octets as UTF-8; empty if a {@code %} is without its two digits, or the octets are no UTF-8. */
    static Optional<String> decode(String encoded) {
        return octets(encoded).flatMap(Percent::text);
    }

    static Optional<byte[]> octets(String encoded) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(encoded.length());
        int at = 0;
        while (at < encoded.length()) {
            int percent = encoded.indexOf('%', at);
            int end = percent < 0 ? encoded.length() : percent;
            octets.writeBytes(encoded.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = end;
            if (percent >= 0) {
                int octet = octet(encoded, percent);
                if (octet < 0) {
                    return Optional.empty();
                }
                octets.write(octet);
                at = percent + 3;
            }
        }
        return Optional.of(octets.toByteArray());
    }

    private static int octet(String encoded, int percent) {
        if (percent + 3 > encoded.length()) {
            return -1;
        }
        int high = digit(encoded.charAt(percent + 1));
        int low = digit(encoded.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** {@link Character#digit} would take the digits of other scripts as well. */
    private static int digit(char character) {
        return character < 0x80 ? Character.digit(character, 16) : -1;
    }

    private static Optional<String> text(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
