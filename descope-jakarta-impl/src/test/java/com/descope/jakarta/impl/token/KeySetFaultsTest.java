package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The key set's address answers, in whatever manner, without keys; over a real network. */
@Timeout(120)
class KeySetFaultsTest {

    private static final EmulatedDescope WORLD = new EmulatedDescope(Map.of("descope.http.request-timeout", "PT0.5S"));

    @BeforeEach
    void restart() {
        WORLD.restart();
    }

    @AfterAll
    static void end() {
        WORLD.close();
    }

    private static Fault keys(Object... keys) {
        return Fault.with("keys", List.of(keys));
    }

    @SuppressWarnings("deprecation")
    private static Map<String, Object> tooShort() throws Exception {
        RSAKey key = new RSAKeyGenerator(1024, true).keyID("short").generate();
        return key.toPublicJWK().toJSONObject();
    }

    private static Map<String, Object> encryption() {
        Map<String, Object> key = TestKeys.RSA.toPublicJWK().toJSONObject();
        key.put("use", "enc");
        return key;
    }

    static Stream<Arguments> faults() throws Exception {
        String html = "<html>We will be back soon.</html>";
        return Stream.of(
                arguments("500", Fault.status(500)),
                arguments("404", Fault.status(404)),
                arguments("proxy's 502", Fault.badGateway()),
                arguments("429", Fault.tooManyRequests(Duration.ofSeconds(5))),
                arguments("hangs", Fault.hang()),
                arguments("HTML", Fault.reply(200, "text/html", html)),
                arguments("HTML called JSON", Fault.reply(200, "application/json", html)),
                arguments("empty", Fault.emptyBody()),
                arguments("connection breaks", Fault.halfBody()),
                arguments("cut JSON", Fault.truncatedJson()),
                arguments("oversized", keys("x".repeat(2_000_000))),
                arguments("deeply nested", Fault.reply(200, "application/json", "{\"keys\":" + "[".repeat(200_000))),
                arguments("no keys", keys()),
                arguments("no member", Fault.without("keys")),
                arguments("1024 bits", keys(tooShort())),
                arguments("for encryption", keys(encryption())),
                arguments("symmetric", keys(Map.of("kty", "oct", "kid", "oct", "k", "c2VjcmV0"))));
    }

    private void pass() throws Exception {
        String jwt = WORLD.descope.tokens().accessToken(WORLD.alice).sign();
        long begin = System.nanoTime();
        assertEquals(jwt, WORLD.bearer(jwt).raw());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertTrue(took < 3_000, () -> took + " ms");
    }

    private void cannotBeTold(String jwt) {
        assertThrows(ProviderFailure.class, () -> WORLD.bearer(jwt));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void validTokensGoOnThroughTheOutageGraceAndNoLonger(String name, Fault fault) throws Exception {
        pass();
        WORLD.descope.faults().on(Endpoint.JWKS, fault);
        for (int hours = 0; hours < 24; hours += 8) {
            WORLD.clock.pass(Duration.ofHours(8));
            WORLD.descope.forgetRequests();
            pass();
            String unknown = WORLD.descope
                    .tokens()
                    .accessToken(WORLD.alice)
                    .header("kid", "SK9")
                    .sign();
            for (int token = 0; token < 5; token++) {
                cannotBeTold(unknown);
                pass();
            }
            assertTrue(WORLD.descope.count(Endpoint.JWKS) <= 2, () -> name + ": " + WORLD.descope.count(Endpoint.JWKS));
        }
        WORLD.clock.pass(Duration.ofMinutes(16));
        cannotBeTold(WORLD.descope.tokens().accessToken(WORLD.alice).sign());
        WORLD.descope.faults().clear(Endpoint.JWKS);
        WORLD.clock.pass(Duration.ofSeconds(30));
        pass();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void withoutAnyKeyATokenIsNotBad(String name, Fault fault) throws Exception {
        WORLD.descope.faults().on(Endpoint.JWKS, fault);
        String jwt = WORLD.descope.tokens().accessToken(WORLD.alice).sign();
        cannotBeTold(jwt);
        WORLD.descope.faults().clear(Endpoint.JWKS);
        WORLD.clock.pass(Duration.ofSeconds(6));
        assertEquals(jwt, WORLD.bearer(jwt).raw(), name);
    }

    /** Such keys stand beside good ones and spoil nothing; a kid that stands for two keys is nobody's. */
    @Test
    void uselessAndAmbiguousKeysSpoilNoOther() throws Exception {
        Map<String, Object> twice = TestKeys.RSA.toPublicJWK().toJSONObject();
        Map<String, Object> other = TestKeys.OTHER_RSA.toPublicJWK().toJSONObject();
        other.put("kid", "SK2");
        WORLD.descope.faults().on(Endpoint.JWKS, Fault.json(set -> {
            List<?> good = (List<?>) set.getOrDefault("keys", List.of());
            List<?> bad = List.of(1, "key", twice, other, encryption(), Map.of("kty", "oct", "k", "c2VjcmV0"));
            set.put("keys", Stream.of(bad, good, good).flatMap(List::stream).toList());
            return set;
        }));
        pass();
        assertEquals(1, WORLD.descope.count(Endpoint.JWKS));
    }
}
