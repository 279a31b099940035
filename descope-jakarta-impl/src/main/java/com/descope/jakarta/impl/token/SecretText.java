package com.descope.jakarta.impl.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Compares secrets so that the time taken does not tell where they differ. Eight characters at a time, because
 * {@link java.security.MessageDigest#isEqual} takes one, which for a whole token is most of what a remembered one costs.
 */
final class SecretText {
    private SecretText() {}

    /** Whether both are equal; what is not Latin-1 in one of them equals a question mark in the other. */
    static boolean isEqual(String known, String given) {
        byte[] knownBytes = known.getBytes(StandardCharsets.ISO_8859_1);
        byte[] givenBytes = given.getBytes(StandardCharsets.ISO_8859_1);
        return knownBytes.length == givenBytes.length && difference(knownBytes, givenBytes) == 0;
    }

    /** Zero where there is none; always looks at everything. */
    private static long difference(byte[] known, byte[] given) {
        ByteBuffer knownLongs = ByteBuffer.wrap(known);
        ByteBuffer givenLongs = ByteBuffer.wrap(given);
        int rest = known.length - known.length % Long.BYTES;
        long difference = 0;
        for (int at = 0; at < rest; at += Long.BYTES) {
            difference |= knownLongs.getLong(at) ^ givenLongs.getLong(at);
        }
        for (int at = rest; at < known.length; at++) {
            difference |= known[at] ^ given[at];
        }
        return difference;
    }
}
