package com.descope.jakarta.impl.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.MachineToken;
import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.impl.log.LoginMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client credentials (RFC 6749, section 4.4). */
class MachineTokensTest {
    private static final String SECRET = "K2machine";
    private static final Duration LIFE = Duration.ofMinutes(10);

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret(SECRET));

    private DescopeEmulator descope;
    private GrantWorld world;
    private MachineTokens tokens;

    @BeforeEach
    void open(DescopeEmulator emulator) {
        descope = emulator;
        world = new GrantWorld(emulator);
        tokens = world.machineTokens();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theConfiguredScopeAndAudienceAreAskedFor_rfc6749_4_4_2() {
        world.set("descope.machine.scope", "orders").set("descope.machine.audience", "https://orders");
        MachineToken token = world.machineTokens().token();
        assertEquals(world.clock.instant().plus(LIFE), token.end());
        assertEquals("client_credentials", last().parameter("grant_type").orElseThrow());
        assertEquals("orders", last().parameter("scope").orElseThrow());
        assertEquals("https://orders", last().parameter("audience").orElseThrow());
        assertTrue(last().header("Authorization").orElseThrow().startsWith("Basic "));
    }

    @Test
    void withoutConfigurationTheScopeIsOpenidAndTheAudienceDescopes() {
        tokens.token();
        assertEquals("openid", last().parameter("scope").orElseThrow());
        assertTrue(last().parameter("audience").isEmpty());
    }

    @Test
    void aTokenIsKeptForEachScopeAndAudience() {
        MachineToken usual = tokens.token();
        MachineToken scoped = tokens.token("openid orders");
        MachineToken addressed = tokens.token("openid orders", "https://orders");
        assertEquals(3, asked());
        assertSame(usual, tokens.token());
        assertSame(scoped, tokens.token("openid orders"));
        assertSame(addressed, tokens.token("openid orders", "https://orders"));
        assertEquals(3, asked());
        assertEquals(
                3,
                Set.of(usual.accessToken(), scoped.accessToken(), addressed.accessToken())
                        .size());
    }

    @Test
    void notMoreThanAHundredAreKept() {
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < 150; number++) {
                tokens.token("openid", "https://service-" + number);
            }
        }
        assertTrue(asked() >= 200, () -> "asked " + asked());
    }

    @Test
    void itIsRenewedHalfAMinuteBeforeItsEnd() {
        MachineToken first = tokens.token();
        world.clock.pass(LIFE.minusSeconds(31));
        assertSame(first, tokens.token());
        world.clock.pass(Duration.ofSeconds(1));
        assertNotEquals(first, tokens.token());
        assertEquals(2, asked());
    }

    @Test
    void aShortLivedOneIsNotRenewedInTheFirstHalfOfItsLife() {
        descope.faults().on(Endpoint.TOKEN, Fault.with("expires_in", 20));
        MachineToken first = tokens.token();
        world.clock.pass(Duration.ofSeconds(9));
        assertSame(first, tokens.token());
        world.clock.pass(Duration.ofSeconds(1));
        assertNotEquals(first, tokens.token());
    }

    @Test
    void whileItCannotBeRenewedTheOneBeforeIsGivenOutUntilItsEnd() {
        MachineToken first = tokens.token();
        descope.faults().on(Endpoint.TOKEN, Fault.badGateway());
        world.clock.pass(LIFE.minusSeconds(10));
        assertSame(first, tokens.token());
        assertSame(first, tokens.token());
        assertEquals(2, asked(), "no second try within the pause");
        assertEquals(1, world.log.of("DESCOPE-8003").size());
        world.clock.pass(Duration.ofSeconds(10));
        assertEquals(
                "DESCOPE-4005",
                assertThrows(DescopeException.class, tokens::token).code());
    }

    @Test
    void oneRequestServesAllWhoWait() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        descope.faults().on(Endpoint.TOKEN, 1, (call, next) -> {
            arrived.countDown();
            open.await();
            return next.answer(call);
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<MachineToken>> waiting = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                waiting.add(threads.submit(() -> tokens.token()));
            }
            arrived.await();
            open.countDown();
            for (Future<MachineToken> each : waiting) {
                assertSame(waiting.get(0).get(), each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(1, asked());
    }

    @Test
    void aFailureIsRepeatedAtOnceForASecondAndForLongerIfItGoesOn() {
        descope.faults().on(Endpoint.TOKEN, 2, Fault.badGateway());
        assertEquals("DESCOPE-4005", failure());
        assertEquals("DESCOPE-4005", failure());
        assertEquals(1, asked());
        world.clock.pass(Duration.ofSeconds(1));
        assertEquals("DESCOPE-4005", failure());
        world.clock.pass(Duration.ofSeconds(1));
        assertEquals("DESCOPE-4005", failure());
        assertEquals(2, asked());
        world.clock.pass(Duration.ofSeconds(1));
        tokens.token();
        assertEquals(3, asked());
    }

    @Test
    void aRefusedClientIsNotTriedOverAndOver() {
        world.set("descope.client-secret", "K2other");
        MachineTokens refused = world.machineTokens();
        for (int call = 0; call < 600; call++) {
            assertEquals(
                    "DESCOPE-4021",
                    assertThrows(DescopeException.class, refused::token).code());
            world.clock.pass(Duration.ofMillis(100));
        }
        assertTrue(asked() <= 6, () -> "asked in a minute " + asked());
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                Arguments.of("DESCOPE-4009", Fault.without("access_token")),
                Arguments.of("DESCOPE-4009", Fault.with("access_token", "with space")),
                Arguments.of("DESCOPE-4009", Fault.with("access_token", List.of("a"))),
                Arguments.of("DESCOPE-4010", Fault.with("token_type", "DPoP")),
                Arguments.of("DESCOPE-4009", Fault.without("expires_in")),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", -1)),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", 0)),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", Long.MAX_VALUE)),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", "soon")),
                Arguments.of("DESCOPE-4005", Fault.badGateway()),
                Arguments.of("DESCOPE-4006", Fault.tooManyRequests(Duration.ofSeconds(3))),
                Arguments.of("DESCOPE-4008", Fault.reply(200, "text/html", "<html></html>")),
                Arguments.of("DESCOPE-4008", Fault.truncatedJson()),
                Arguments.of("DESCOPE-4007", Fault.reply(302, "text/plain", "")),
                Arguments.of("DESCOPE-4021", Fault.oauthError(400, "unauthorized_client")),
                Arguments.of("DESCOPE-4021", Fault.descopeError(401, "E061005")),
                Arguments.of("DESCOPE-4022", Fault.oauthError(400, "invalid_scope")));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(String code, Fault fault) {
        descope.faults().on(Endpoint.TOKEN, fault);
        DescopeException failed = assertThrows(DescopeException.class, tokens::token);
        assertEquals(code, failed.code());
        assertFalse(failed.toString().contains(SECRET), failed::toString);
    }

    @Test
    void aPublicClientHasNone_rfc6749_4_4() {
        world.unset("descope.client-secret");
        DescopeException failed = assertThrows(DescopeException.class, world.machineTokens()::token);
        assertEquals("DESCOPE-8001", failed.code());
        assertEquals(0, asked());
    }

    @Test
    void whereSignInIsOffThereAreNone() {
        ClosedGrants closed = new ClosedGrants(LoginMessage.SWITCHED_OFF, List.of());
        assertEquals(
                "DESCOPE-2020",
                assertThrows(DescopeException.class, closed::token).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\"b", "a\nb", "\u00e4"})
    void whatIsNoScopeAndNoAudienceIsNotAskedFor(String text) {
        assertEquals(
                "DESCOPE-8002",
                assertThrows(DescopeException.class, () -> tokens.token(text)).code());
        if (!text.equals("a\"b")) {
            assertEquals(
                    "DESCOPE-8002",
                    assertThrows(DescopeException.class, () -> tokens.token("openid", text))
                            .code());
        }
        assertThrows(DescopeException.class, () -> tokens.token("x".repeat(1_001)));
        assertEquals(0, asked());
    }

    @Test
    void whoIsInterruptedStaysSoAndSpoilsNothingForTheNext() {
        Thread.currentThread().interrupt();
        assertThrows(DescopeException.class, tokens::token);
        assertTrue(Thread.interrupted());
        tokens.token();
    }

    @Test
    void theTokenIsNotInItsText() {
        MachineToken token = tokens.token();
        assertFalse(token.toString().contains(token.accessToken()));
    }

    private String failure() {
        return assertThrows(DescopeException.class, tokens::token).code();
    }

    private int asked() {
        return descope.count(Endpoint.TOKEN);
    }

    private RecordedRequest last() {
        List<RecordedRequest> requests = descope.requests(Endpoint.TOKEN);
        return requests.get(requests.size() - 1);
    }
}
