package com.descope.jakarta.impl.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a node is ready: an outage of Descope that is bridged is none of the application's. */
class ProviderHealthTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-25T10:00:00Z");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(descope -> descope.clock(CLOCK));

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final ObservedWorld world = new ObservedWorld(descope, CLOCK, Map.of("descope.jwks.outage-grace", "PT1H"));
    private final ProviderHealth health = world.health();

    @AfterEach
    void close() {
        world.close();
    }

    private boolean tokenIsKnown() {
        return world.known(
                descope.tokens().accessToken(EmulatedUser.named("ada")).sign());
    }

    private void fail() {
        descope.faults().on(Endpoint.JWKS, Fault.status(503));
    }

    @Test
    void beforeAnybodyCameItIsReadyAndAsksNobody() {
        assertTrue(health.look().up());
        assertEquals(0, descope.count(Endpoint.JWKS));
    }

    @Test
    void withKeysItIsReady() {
        assertTrue(tokenIsKnown());
        assertTrue(health.look().up());
        assertEquals(1, health.look().keys().orElseThrow().count());
    }

    @Test
    void anOutageWithinTheGraceIsNoFailureAndIsTold() {
        assertTrue(tokenIsKnown());
        fail();
        CLOCK.pass(Duration.ofMinutes(20));
        assertTrue(tokenIsKnown());
        assertTrue(health.look().up());
        assertEquals(
                Optional.of("DESCOPE-3040"), health.look().keys().orElseThrow().failure());
    }

    @Test
    void beyondTheGraceItIsNotReadyUntilDescopeIsBackAndNobodyNeedCome() {
        assertTrue(tokenIsKnown());
        fail();
        CLOCK.pass(Duration.ofMinutes(76));
        assertFalse(tokenIsKnown());
        assertFalse(health.look().up());
        descope.faults().clear();
        CLOCK.pass(Duration.ofMinutes(1));
        health.look();
        assertTrue(health.look().up());
    }

    @Test
    void withoutAKeyFromTheStartItIsNotReadyAndAsksNoMoreThanARequestWould() {
        fail();
        assertFalse(tokenIsKnown());
        int asked = descope.count(Endpoint.JWKS);
        for (int look = 0; look < 100; look++) {
            assertFalse(health.look().up());
        }
        assertEquals(asked, descope.count(Endpoint.JWKS));
    }

    @Test
    void switchedOffItIsReady() {
        assertTrue(new ProviderHealth(Optional.empty(), CLOCK).look().up());
    }
}
