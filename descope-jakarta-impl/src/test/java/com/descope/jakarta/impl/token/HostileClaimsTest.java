package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Claims of any content, under a signature that holds: so nothing but the checks of the claims can refuse them. */
class HostileClaimsTest {

    private static final String[] NAMES = {
        "iss",
        "aud",
        "exp",
        "nbf",
        "iat",
        "sub",
        "azp",
        "client_id",
        "dci",
        "dv",
        "rexp",
        "drn",
        "token_type",
        "cnf",
        "events",
        "nonce",
        "at_hash",
        "auth_time",
        "x"
    };

    private static final String HEADER = TestTokens.header("RS256", "SK2");

    private final AttackedValidator attacked = new AttackedValidator();
    private final long now = attacked.clock.instant().getEpochSecond();

    private static Stream<?> texts() {
        List<String> us = List.of(TestConfig.PROJECT);
        List<String> two = List.of(TestConfig.PROJECT, "P2other");
        List<?> lists = List.of(us, two, List.of(), List.of(""), Map.of(), true, false);
        String issuers = TestConfig.ISSUER + " " + TestConfig.APP_ISSUER + " " + TestConfig.ISSUER + "/ " + us.get(0);
        String kinds = " access_token id_token refresh_token DS DSR P2other ";
        String own = TestTokens.SUBJECT + " " + TestTokens.NONCE + " " + AttackedValidator.HASH;
        Stream<String> odd = Stream.of("", " ", "\t", "x".repeat(256), "4102444800");
        return Stream.of(Stream.of((issuers + kinds + own).split(" ", -1)), odd, lists.stream())
                .flatMap(one -> one);
    }

    private Stream<?> numbers() {
        Stream<Long> near = LongStream.of(-61, -60, -59, 0, 59, 60, 61, 600)
                .map(by -> now + by)
                .boxed();
        Stream<Long> far = Stream.of(0L, -1L, 1L, 253_402_300_799L, 253_402_300_800L, Long.MAX_VALUE, Long.MIN_VALUE);
        Stream<BigDecimal> decimals =
                Stream.of("1e300", "-0.5", now + 60 + ".999", now - 60 + ".5").map(BigDecimal::new);
        return Stream.of(near, far, decimals).flatMap(one -> one);
    }

    private List<?> likely() {
        return Stream.concat(texts(), numbers()).toList();
    }

    private Map<String, Object> base(int which) {
        return switch (which) {
            case 0 -> attacked.tokens.accessToken();
            case 1 -> attacked.tokens.sessionToken();
            default -> attacked.tokens.idToken();
        };
    }

    @Provide
    Arbitrary<Map<String, Object>> claims() {
        return Arbitraries.maps(Arbitraries.of(NAMES), Hostile.values(likely())).ofMaxSize(3);
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

    @Property(tries = 1_500)
    void aTokenPassesExactlyIfItsClaimsFollowTheRules_RFC8725_3_12(
            @ForAll @IntRange(max = 2) int base,
            @ForAll("claims") Map<String, Object> changed,
            @ForAll("gone") Set<String> removed)
            throws Exception {
        Map<String, Object> claims = base(base);
        removed.forEach(claims::remove);
        claims.putAll(changed);
        String jwt = TestTokens.sign(HEADER, Independent.json(claims));
        boolean bearer = attacked.acceptsBearer(jwt);
        boolean idToken = attacked.acceptsIdToken(jwt);
        Statistics.label("accepted").collect(bearer ? "as a bearer" : idToken ? "as an ID token" : "no");
        assertEquals(attacked.oracle.bearer(claims), bearer, "as a bearer");
        assertEquals(attacked.oracleTakesIdToken(claims), idToken, "as an ID token");
    }

    @Property(tries = 600)
    void claimsOfAnyTextAreRefusedOrFollowTheRules_RFC7519_7_2(
            @ForAll @IntRange(max = 2) int base, @ForAll("edits") List<Edit> edits) throws Exception {
        onlyByTheRules(Edit.all(Independent.json(base(base)), edits));
    }

    @Property(tries = 500)
    void aMonstrousClaimIsRefusedOrLeftAlone_RFC7519_4(
            @ForAll @IntRange(max = 2) int base, @ForAll("names") String name, @ForAll("monsters") String monster)
            throws Exception {
        Map<String, Object> claims = base(base);
        claims.remove(name);
        String rest = Independent.json(claims);
        onlyByTheRules(rest.substring(0, rest.length() - 1) + ",\"" + name + "\":" + monster + "}");
    }

    private void onlyByTheRules(String claims) throws Exception {
        String jwt = TestTokens.sign(HEADER, claims);
        boolean bearer = attacked.acceptsBearer(jwt);
        boolean idToken = attacked.acceptsIdToken(jwt);
        Statistics.label("accepted").collect(bearer ? "as a bearer" : idToken ? "as an ID token" : "no");
        assertTrue(!bearer || attacked.oracle.bearer(Independent.object(claims)), "accepted as a bearer");
        assertTrue(!idToken || attacked.oracleTakesIdToken(Independent.object(claims)), "accepted as an ID token");
    }
}
