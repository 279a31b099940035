package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
import com.descope.jakarta.impl.protocol.ProviderRefused.Reason;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may ask the token endpoint while it is down. */
class RefreshGateTest {
    private final SettableClock clock = new SettableClock();
    private final RefreshGate gate = new RefreshGate(clock);

    private static ProviderFailure outage() {
        return new ProviderUnreachable(
                ProviderMessage.UNAVAILABLE, List.of("POST /token", "503"), true, Optional.empty(), null);
    }

    private static ProviderFailure refusal(Reason reason) {
        return new ProviderRefused(ProviderMessage.REFUSED, List.of("POST /token", "403", "x", ""), reason, "x");
    }

    private String ask() throws Exception {
        return gate.through(() -> "answer");
    }

    private RefreshGate.Closed fail(ProviderFailure failure) {
        return assertThrows(
                RefreshGate.Closed.class,
                () -> gate.through(() -> {
                    throw failure;
                }));
    }

    private void closed() {
        assertFalse(assertThrows(RefreshGate.Closed.class, this::ask).asked());
    }

    @Test
    void afterAFailureNobodyAsksUntilTheBackOffIsOver() throws Exception {
        ProviderFailure why = outage();
        assertTrue(fail(why).asked());
        assertEquals(why, assertThrows(RefreshGate.Closed.class, this::ask).why());
        clock.pass(Duration.ofMillis(999));
        closed();
        clock.pass(Duration.ofMillis(1));
        assertEquals("answer", ask());
        assertEquals("answer", ask());
    }

    @Test
    void oneProbeIsUnderWayAtATime() throws Exception {
        fail(outage());
        clock.pass(Duration.ofSeconds(1));
        gate.through(() -> {
            closed();
            return "answer";
        });
        assertEquals("answer", ask());
    }

    @Test
    void aProbeThatEndsWithoutAWordLetsTheNextOneThrough() throws Exception {
        fail(outage());
        clock.pass(Duration.ofSeconds(1));
        assertThrows(
                IllegalStateException.class,
                () -> gate.through(() -> {
                    throw new IllegalStateException("a mistake of ours");
                }));
        assertEquals("answer", ask());
    }

    @Test
    void aRefusalOpensTheGateUnlessItIsOfTheClient() throws Exception {
        fail(refusal(Reason.CLIENT));
        closed();
        clock.pass(Duration.ofSeconds(1));
        ProviderFailure refused = refusal(Reason.OTHER);
        assertEquals(
                refused,
                assertThrows(
                        ProviderRefused.class,
                        () -> gate.through(() -> {
                            throw refused;
                        })));
        assertEquals("answer", ask());
    }

    @Test
    void aFailureOfACallFromBeforeTheLastAnswerClosesNothing() throws Exception {
        assertThrows(
                RefreshGate.Closed.class,
                () -> gate.through(() -> {
                    fail(outage());
                    clock.pass(Duration.ofSeconds(1));
                    answered();
                    throw outage();
                }));
        gate.through(() -> {
            answered();
            return "answer";
        });
    }

    private void answered() {
        assertEquals("answer", assertDoesNotThrow(this::ask));
    }
}
