package com.descope.jakarta.impl.token;

/**
 * Compares secrets so that the time taken does not tell where they differ. {@link java.security.MessageDigest#isEqual} wants
 * bytes, whose two copies would be most of what a remembered token allocates, and takes one after the other. Here differences
 * are gathered by their place in a piece, which a processor does for many places at once.
 */
final class SecretText {
    private static final int PIECE = 64;

    private SecretText() {}

    static boolean isEqual(String known, String given) {
        if (known.length() != given.length()) {
            return false;
        }
        char[] knownPiece = new char[PIECE];
        char[] givenPiece = new char[PIECE];
        char[] differences = new char[PIECE];
        for (int begin = 0; begin < known.length(); begin += PIECE) {
            int end = Math.min(begin + PIECE, known.length());
            known.getChars(begin, end, knownPiece, 0);
            given.getChars(begin, end, givenPiece, 0);
            // Behind the end of a shorter last piece stands what was compared before.
            gather(knownPiece, givenPiece, differences);
        }
        int any = 0;
        for (char difference : differences) {
            any |= difference;
        }
        return any == 0;
    }

    private static void gather(char[] known, char[] given, char[] differences) {
        for (int at = 0; at < PIECE; at++) {
            differences[at] |= (char) (known[at] ^ given[at]);
        }
    }
}
