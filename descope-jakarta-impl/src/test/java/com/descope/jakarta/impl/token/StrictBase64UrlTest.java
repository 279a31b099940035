package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.TokenMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBase64UrlTest extends TokenRules {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @ParameterizedTest
    @ValueSource(strings = {"=", "==", "\n", " ", "+", "/", "%", "ĭ"})
    void aSignatureHasNoOtherCharacters_RFC7515_2(String character) {
        bothRefused(TokenMessage.NOT_BASE64URL, TestTokens.sign(tokens.accessToken()) + character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "\n", " ", "+", "ĭ"})
    void aPayloadHasNoOtherCharacters_RFC7515_2(String character) {
        String[] parts = TestTokens.sign(tokens.accessToken()).split("\\.", -1);
        bothRefused(TokenMessage.NOT_BASE64URL, parts[0] + "." + parts[1] + character + "." + parts[2]);
    }

    /** 256 octets end in a character of which four bits count: fifteen other spellings of the same signature. */
    @Test
    void unusedBitsOfTheLastCharacterAreZero_RFC4648_3_5() {
        String jwt = TestTokens.sign(tokens.accessToken());
        int last = ALPHABET.indexOf(jwt.charAt(jwt.length() - 1));
        for (int other = last + 1; other < last + 16; other++) {
            bothRefused(TokenMessage.NOT_BASE64URL, jwt.substring(0, jwt.length() - 1) + ALPHABET.charAt(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AB", "AAB", "AA==", "AA=", "AAAAA", "A A", "AA\r\n"})
    void whatNoEncoderWritesIsNotDecoded(String text) {
        assertEquals(Optional.empty(), Base64Url.decode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"f", "fo", "foo", "foob", "fooba", "foobar", "\u007f?>"})
    void whatAnEncoderWritesIsDecoded_RFC4648_10(String text) {
        byte[] decoded = Base64Url.decode(TestTokens.encoded(text)).orElseThrow();
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), decoded);
    }
}
