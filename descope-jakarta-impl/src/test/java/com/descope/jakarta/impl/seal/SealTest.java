package com.descope.jakarta.impl.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final SealContext CONTEXT = new SealContext("https://issuer", "client", "/app");
    private static final byte[] OLD = secret("old");
    private static final byte[] NEW = secret("new");
    private static final String TEXT = "a text that nobody reads \u00e4";

    private final Seal seal = new Seal(List.of(NEW), CONTEXT);

    private static byte[] secret(String name) {
        return (name + "-secret-of-at-least-thirty-two-octets").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void whatIsSealedOpensForItsPurposeAndNameOnly(Purpose purpose) {
        String sealed = seal.seal(purpose, "name", TEXT);
        assertEquals(Optional.of(TEXT), seal.open(purpose, "name", sealed));
        assertEquals(Optional.empty(), seal.open(purpose, "other", sealed));
        for (Purpose other : Purpose.values()) {
            assertEquals(other == purpose, seal.open(other, "name", sealed).isPresent());
        }
    }

    @Test
    void itIsADirectJweWithCompressionRfc7516() throws ParseException {
        JWEHeader header =
                JWEObject.parse(seal.seal(Purpose.LOGIN, "name", TEXT)).getHeader();
        assertEquals(JWEAlgorithm.DIR, header.getAlgorithm());
        assertEquals(EncryptionMethod.A256GCM, header.getEncryptionMethod());
        assertEquals(CompressionAlgorithm.DEF, header.getCompressionAlgorithm());
        assertEquals("login", header.getCustomParam("purpose"));
        assertEquals("name", header.getCustomParam("name"));
        assertEquals(8, header.getKeyID().length());
    }

    @Test
    void theTextAndTheSecretAreNotInIt() {
        String sealed = seal.seal(Purpose.LOGIN, "name", TEXT);
        assertFalse(sealed.contains("nobody"));
        assertNotEquals(sealed, seal.seal(Purpose.LOGIN, "name", TEXT));
    }

    @Test
    void theHeaderIsComparedAndNotOnlyTheKey() throws JOSEException {
        SealKeys keys = new SealKeys(NEW, CONTEXT);
        assertTrue(seal.open(Purpose.LOGIN, "name", crafted(keys, "login", "name", TEXT))
                .isPresent());
        assertTrue(seal.open(Purpose.LOGIN, "name", crafted(keys, "session", "name", TEXT))
                .isEmpty());
        assertTrue(seal.open(Purpose.LOGIN, "name", crafted(keys, "login", "other", TEXT))
                .isEmpty());
    }

    private static String crafted(SealKeys keys, String purpose, String name, String text) throws JOSEException {
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID(keys.id())
                        .customParam("purpose", purpose)
                        .customParam("name", name)
                        .build(),
                new Payload(text));
        jwe.encrypt(keys.encrypter(Purpose.LOGIN));
        return jwe.serialize();
    }

    @Test
    void anotherPurposesKeyDoesNotOpenWhateverTheHeaderSays() throws JOSEException {
        SealKeys keys = new SealKeys(NEW, CONTEXT);
        assertTrue(seal.open(Purpose.SESSION, "name", crafted(keys, "session", "name", TEXT))
                .isEmpty());
    }

    @Test
    void anotherApplicationWithTheSameSecretDoesNotOpenIt() {
        String sealed = seal.seal(Purpose.LOGIN, "name", TEXT);
        String mac = seal.mac(Purpose.STATE, TEXT);
        for (SealContext other : List.of(
                new SealContext("https://other", "client", "/app"),
                new SealContext("https://issuer", "other", "/app"),
                new SealContext("https://issuer", "client", "/other"),
                new SealContext("https://issuer", "client/app", ""))) {
            Seal stranger = new Seal(List.of(NEW), other);
            assertEquals(Optional.empty(), stranger.open(Purpose.LOGIN, "name", sealed));
            assertFalse(stranger.macHolds(Purpose.STATE, TEXT, mac));
        }
    }

    @Test
    void anotherApplicationsKeyDoesNotOpenUnderOurKeyId() throws JOSEException {
        SealKeys theirs = new SealKeys(NEW, new SealContext("https://issuer", "client", "/other"));
        JWEObject jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID(new SealKeys(NEW, CONTEXT).id())
                        .customParam("purpose", "login")
                        .customParam("name", "name")
                        .build(),
                new Payload(TEXT));
        jwe.encrypt(theirs.encrypter(Purpose.LOGIN));
        assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", jwe.serialize()));
    }

    @Test
    void anOlderSecretOpensAndTheNewestSeals() {
        Seal rotated = new Seal(List.of(NEW, OLD), CONTEXT);
        Seal before = new Seal(List.of(OLD), CONTEXT);
        assertEquals(
                Optional.of(TEXT), rotated.open(Purpose.SESSION, "name", before.seal(Purpose.SESSION, "name", TEXT)));
        assertEquals(
                Optional.of(TEXT), seal.open(Purpose.SESSION, "name", rotated.seal(Purpose.SESSION, "name", TEXT)));
        assertTrue(rotated.macHolds(Purpose.STATE, TEXT, before.mac(Purpose.STATE, TEXT)));
        assertEquals(seal.mac(Purpose.STATE, TEXT), rotated.mac(Purpose.STATE, TEXT));
    }

    @Test
    void anUnknownSecretDoesNotOpen() {
        Seal before = new Seal(List.of(OLD), CONTEXT);
        assertEquals(Optional.empty(), seal.open(Purpose.SESSION, "name", before.seal(Purpose.SESSION, "name", TEXT)));
        assertFalse(seal.macHolds(Purpose.STATE, TEXT, before.mac(Purpose.STATE, TEXT)));
    }

    @Test
    void noChangedCharacterGoesUnseen() {
        String sealed = seal.seal(Purpose.LOGIN, "name", TEXT);
        for (int at = 0; at < sealed.length(); at++) {
            for (char other : new char[] {'A', 'B', '_', '.', '=', '!'}) {
                String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                assertEquals(
                        changed.equals(sealed),
                        seal.open(Purpose.LOGIN, "name", changed).isPresent(),
                        changed);
            }
        }
    }

    @Test
    void onlyOneSpellingOpensRfc4648Section3Point5() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String sealed = seal.seal(Purpose.LOGIN, "name", TEXT);
        int last = sealed.length() - 1;
        for (int letter = 0; letter < alphabet.length(); letter++) {
            String changed = sealed.substring(0, last) + alphabet.charAt(letter);
            assertEquals(
                    changed.equals(sealed),
                    seal.open(Purpose.LOGIN, "name", changed).isPresent());
        }
    }

    @Test
    void nothingLostOrAddedGoesUnseen() {
        String sealed = seal.seal(Purpose.LOGIN, "name", TEXT);
        for (int length = 0; length < sealed.length(); length++) {
            assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", sealed.substring(0, length)));
        }
        for (String added : List.of("A", "=", ".", " ", "\n")) {
            assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", sealed + added));
            assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", added + sealed));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "....",
                "a.b.c.d.e",
                "e30..a.a.a",
                "eyJhbGciOiJub25lIn0..a.a.a",
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.a.a",
                "bnVsbA..a.a.a",
                "W10..a.a.a"
            })
    void whatIsNoSealedTextIsNotOpened(String garbage) {
        assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", garbage));
    }

    @Test
    void tooLongATextIsNotSealed() {
        String most = "a".repeat(Seal.LONGEST_TEXT);
        assertEquals(Optional.of(most), seal.open(Purpose.SESSION, "name", seal.seal(Purpose.SESSION, "name", most)));
        assertThrows(IllegalArgumentException.class, () -> seal.seal(Purpose.SESSION, "name", most + "a"));
        StringBuilder noise = new StringBuilder();
        new Random(1).ints(Seal.LONGEST_TEXT, '!', '~').forEach(any -> noise.append((char) any));
        assertThrows(IllegalArgumentException.class, () -> seal.seal(Purpose.SESSION, "name", noise.toString()));
    }

    @Test
    void tooLongASealedTextIsNotEvenTried() throws JOSEException {
        String sealed = crafted(new SealKeys(NEW, CONTEXT), "login", "name", "a".repeat(Seal.LONGEST_SEALED));
        assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", sealed));
    }

    @Test
    void aTextThatGrowsBeyondTheBoundIsNotOpened() throws JOSEException {
        SealKeys keys = new SealKeys(NEW, CONTEXT);
        JWEObject bomb = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .compressionAlgorithm(CompressionAlgorithm.DEF)
                        .keyID(keys.id())
                        .customParam("purpose", "login")
                        .customParam("name", "name")
                        .build(),
                new Payload("a".repeat(Seal.LONGEST_TEXT + 1)));
        bomb.encrypt(keys.encrypter(Purpose.LOGIN));
        assertTrue(bomb.serialize().length() < 2_000);
        assertEquals(Optional.empty(), seal.open(Purpose.LOGIN, "name", bomb.serialize()));
    }

    @Test
    void aMacHoldsForItsPurposeAndTextOnly() {
        String mac = seal.mac(Purpose.STATE, TEXT);
        assertEquals(43, mac.length());
        assertTrue(seal.macHolds(Purpose.STATE, TEXT, mac));
        assertFalse(seal.macHolds(Purpose.LOGOUT, TEXT, mac));
        assertFalse(seal.macHolds(Purpose.STATE, TEXT + " ", mac));
        assertFalse(seal.macHolds(Purpose.STATE, TEXT, mac.substring(1)));
        assertFalse(seal.macHolds(Purpose.STATE, TEXT, ""));
    }

    @Test
    void sealingTakesASecret() {
        assertThrows(IllegalArgumentException.class, () -> new Seal(List.of(), CONTEXT));
    }
}
