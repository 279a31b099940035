package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Equality of secrets, at every place and length. */
class SecretTextTest {
    private static final String TEXT = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";

    @Test
    void equalTextsAreEqualAtEveryLength() {
        for (int length = 0; length <= TEXT.length(); length++) {
            assertTrue(SecretText.isEqual(TEXT.substring(0, length), new String(TEXT.toCharArray(), 0, length)));
        }
    }

    @Test
    void aChangedCharacterIsNoticedWhereverItIs() {
        for (int at = 0; at < TEXT.length(); at++) {
            String changed = TEXT.substring(0, at) + '~' + TEXT.substring(at + 1);
            assertFalse(SecretText.isEqual(TEXT, changed), changed);
        }
    }

    @Test
    void aBeginningIsNotTheWhole() {
        for (int length = 0; length < TEXT.length(); length++) {
            String beginning = TEXT.substring(0, length);
            assertFalse(SecretText.isEqual(TEXT, beginning), beginning);
            assertFalse(SecretText.isEqual(beginning, TEXT), beginning);
        }
    }

    @Test
    void aCharacterThatIsNotLatinEqualsNothingThatATokenHolds() {
        assertFalse(SecretText.isEqual(TEXT, TEXT.replace('e', '\u0165')));
    }
}
