package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7517: which keys of a set are of use; the others must spoil nothing. */
class KeySetTest {
    private static final String GOOD = TestTokens.jwk();

    private static String set(List<String> keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    /** The kids of the usable keys. */
    private static List<String> usable(String text) {
        return KeySet.parse(text, Json.READER).map(KeySet::all).orElse(List.of()).stream()
                .map(key -> key.id().orElse("(none)"))
                .toList();
    }

    private static String rsa(String name, Object value) {
        return TestKeys.json(TestKeys.OTHER_RSA, key -> key.put(name, value));
    }

    @SuppressWarnings("deprecation")
    private static RSAKey shortKey() {
        try {
            return new RSAKeyGenerator(1024, true).keyID("short").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> uselessKeys() {
        return Stream.of(
                TestKeys.json(shortKey()),
                rsa("use", "enc"),
                rsa("use", 1L),
                rsa("key_ops", List.of("encrypt")),
                rsa("key_ops", List.of()),
                rsa("kid", 7L),
                rsa("kid", "x".repeat(201)),
                rsa("e", "AQ"),
                rsa("e", "AA"),
                rsa("e", "Ag"),
                rsa(
                        "e",
                        Base64URL.encode(Collections.nCopies(9, "\u007f").toString())
                                .toString()),
                rsa("n", "AQAB"),
                rsa("n", ""),
                rsa("n", "x".repeat(2_000)),
                rsa("n", "x".repeat(20_000)),
                rsa("kty", "RSA2"),
                rsa("kty", List.of("RSA")),
                TestKeys.OTHER_RSA.toJSONString(),
                new OctetSequenceKey.Builder(new byte[32]).keyID("oct").build().toJSONString(),
                "{\"kty\":\"EC\",\"crv\":\"secp256k1\",\"kid\":\"k1\",\"x\":\"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g\","
                        + "\"y\":\"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg\"}",
                TestKeys.json(TestKeys.P256, key -> key.put("crv", "P-999")),
                TestKeys.json(TestKeys.P256, key -> key.put("x", "AAAA")),
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"ed\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                "{}",
                "[]",
                "7",
                "null",
                "\"key\"");
    }

    @ParameterizedTest
    @MethodSource("uselessKeys")
    void aKeyOfNoUseIsSkippedAndSpoilsNothing(String useless) {
        assertEquals(List.of("SK2"), usable(set(List.of(useless, GOOD))));
        assertEquals(List.of(), usable(set(List.of(useless))));
    }

    @Test
    void keysForSignaturesAreOfUse() {
        assertEquals(List.of("SK3"), usable(set(List.of(rsa("use", "sig")))));
        assertEquals(List.of("SK3"), usable(set(List.of(rsa("key_ops", List.of("verify"))))));
        assertEquals(List.of("SK3"), usable(set(List.of(rsa("x5c", List.of("no certificate"))))));
        assertEquals(List.of("SK3"), usable(set(List.of(rsa("future", Map.of("a", 1L))))));
    }

    @Test
    void theThreeCurvesAreOfUse_RFC7518_3_4() {
        List<String> keys = Stream.of(Curve.P_256, Curve.P_384, Curve.P_521)
                .map(curve -> TestKeys.json(TestKeys.ec(curve, curve.getName())))
                .toList();
        assertEquals(List.of("P-256", "P-384", "P-521"), usable(set(keys)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"keys\":{}}",
                "{\"keys\":\"\"}",
                "{\"keys\":null}",
                "{\"keys\":[]}",
                "{\"keys\":[],\"keys\":[]}"
            })
    void whatIsNoSetHasNoKeys(String text) {
        assertEquals(List.of(), usable(text));
    }

    @Test
    void theNumberOfKeysIsBounded() {
        List<String> many = IntStream.range(0, 150)
                .mapToObj(number -> TestKeys.json(TestKeys.RSA, "SK" + number))
                .toList();
        assertEquals(100, usable(set(many)).size());
    }

    /** RFC 7517, section 4.5, asks for different ones; the same key twice leaves no doubt which one is meant. */
    @Test
    void aKeyThatStandsTwiceIsOneKey_RFC7517_4_5() {
        assertEquals(List.of("SK2"), usable(set(List.of(GOOD, GOOD))));
        assertEquals(List.of("SK2", "SK2"), usable(set(List.of(GOOD, TestKeys.json(TestKeys.OTHER_RSA, "SK2")))));
    }
}
