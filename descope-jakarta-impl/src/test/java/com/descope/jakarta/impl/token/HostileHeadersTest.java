package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Headers of any content, under a signature that holds: so nothing but the checks of the header can refuse them. */
class HostileHeadersTest {

    private static final String[] NAMES = {
        "alg", "kid", "typ", "crit", "b64", "jwk", "jku", "x5u", "x5c", "x5t", "zip", "enc", "cty", "x"
    };

    private static final List<?> LIKELY = List.of(
            "RS256",
            "rs256",
            "none",
            "HS256",
            "ES256",
            "PS256",
            "SK2",
            "sk2",
            "SK9",
            "JWT",
            "jwt",
            "at+jwt",
            "JWE",
            "",
            " ",
            "b64",
            List.of("b64"),
            List.of("exp"),
            false,
            "DEF",
            "https://evil.test/keys",
            Map.of("kty", "RSA"));

    private final AttackedValidator attacked = new AttackedValidator();
    private final String bearer = Json.text(attacked.tokens.accessToken());
    private final String idToken = Json.text(attacked.tokens.idToken());

    @Provide
    Arbitrary<Map<String, Object>> members() {
        return Arbitraries.maps(Arbitraries.of(NAMES), Hostile.values(LIKELY))
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAMES);
    }

    @Provide
    Arbitrary<Set<String>> gone() {
        return names().set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<String> monsters() {
        return Hostile.monsters();
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Hostile.edits();
    }

    private static Map<String, Object> usual() {
        return new LinkedHashMap<>(Map.of("alg", "RS256", "kid", "SK2", "typ", "JWT"));
    }

    @Property(tries = 1_000)
    void aHeaderPassesExactlyIfItFollowsTheRules_RFC7515_4(
            @ForAll boolean asBearer,
            @ForAll("members") Map<String, Object> changed,
            @ForAll("gone") Set<String> removed)
            throws Exception {
        Map<String, Object> header = usual();
        header.putAll(changed);
        removed.forEach(header::remove);
        assertEquals(attacked.oracle.header(header, !asBearer), accepted(asBearer, Independent.json(header)));
    }

    @Property(tries = 600)
    void aHeaderOfAnyTextIsRefusedOrFollowsTheRules_RFC7515_4(
            @ForAll boolean asBearer, @ForAll("edits") List<Edit> edits) throws Exception {
        onlyByTheRules(asBearer, Edit.all(Independent.json(usual()), edits));
    }

    @Property(tries = 500)
    void aMonstrousMemberIsRefusedOrLeftAlone_RFC7515_4(
            @ForAll boolean asBearer, @ForAll("names") String name, @ForAll("monsters") String monster)
            throws Exception {
        Map<String, Object> header = usual();
        header.remove(name);
        String rest = Independent.json(header);
        onlyByTheRules(asBearer, "{\"" + name + "\":" + monster + "," + rest.substring(1));
    }

    private void onlyByTheRules(boolean asBearer, String header) throws Exception {
        boolean passes = accepted(asBearer, header);
        assertTrue(!passes || attacked.oracle.header(Independent.object(header), !asBearer));
    }

    private boolean accepted(boolean asBearer, String header) throws Exception {
        String jwt = TestTokens.sign(header, asBearer ? bearer : idToken);
        boolean passes = asBearer ? attacked.acceptsBearer(jwt) : attacked.acceptsIdToken(jwt);
        Statistics.label("accepted").collect(passes);
        return passes;
    }
}
