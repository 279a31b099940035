package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** RFC 7517: key sets of any content. A fetch ends with usable keys or with none, never with another exception. */
class HostileKeySetsTest {

    private static final String[] NAMES = {
        "kty", "use", "key_ops", "alg", "kid", "n", "e", "d", "p", "k", "crv", "x", "y", "x5c", "x5t", "x5u", "exp",
        "nbf"
    };

    private static final List<?> LIKELY = List.of(
            "RSA",
            "EC",
            "OKP",
            "oct",
            "sig",
            "enc",
            "verify",
            "sign",
            List.of("verify"),
            List.of("sign", "verify"),
            List.of(),
            "RS256",
            "ES256",
            "HS256",
            "none",
            "SK2",
            "",
            " ",
            "AQAB",
            "AQ",
            "AA",
            "A",
            "=",
            "P-256",
            "P-521",
            "Ed25519",
            "x".repeat(300),
            65_537L,
            -1L,
            true,
            Map.of());

    private static final List<JWK> KEYS = List.of(TestKeys.OTHER_RSA, TestKeys.P256, TestKeys.RSA);

    @Provide
    Arbitrary<Map<String, Object>> members() {
        return Arbitraries.maps(Arbitraries.of(NAMES), Hostile.values(LIKELY))
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<JWK> keys() {
        return Arbitraries.of(KEYS);
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Hostile.edits();
    }

    private static boolean serves(String set) {
        return KeySet.parse(set, Json.READER)
                .map(keys -> keys.named("SK2").stream().anyMatch(key -> key.fits("RS256")))
                .orElse(false);
    }

    @Property(tries = 1_500)
    void aHostileKeySpoilsNoGoodOne_RFC7517_5(
            @ForAll("keys") JWK key, @ForAll("members") Map<String, Object> changed, @ForAll boolean first) {
        Map<String, Object> hostile = new LinkedHashMap<>(key.toPublicJWK().toJSONObject());
        hostile.putAll(changed);
        String one = Independent.json(hostile);
        String good = TestTokens.jwk();
        String set = first ? one + "," + good : good + "," + one;
        assertTrue(serves("{\"keys\":[" + set + "]}"), set);
    }

    @Property(tries = 1_500)
    void aSetOfAnyTextIsReadOrIsNone_RFC7517_5(@ForAll("edits") List<Edit> edits) {
        String other = TestKeys.json(TestKeys.OTHER_RSA);
        String text = Edit.all("{\"keys\":[" + TestTokens.jwk() + "," + other + "]}", edits);
        boolean read = KeySet.parse(text, Json.READER).isPresent();
        assertTrue(!read || text.contains("keys"), text);
    }
}
