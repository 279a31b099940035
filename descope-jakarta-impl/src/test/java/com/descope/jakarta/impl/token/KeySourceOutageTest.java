package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderAnswerWrong;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While Descope does not answer, or not with keys. */
class KeySourceOutageTest extends KeySourceRules {

    @Test
    void withoutKnownKeysNothingCanBeTold() throws Exception {
        server.goesDown();
        cannotBeTold("SK2");
        server.serves(key("SK2"));
        cannotBeTold("SK2");
        fetches(1);
        after(Duration.ofSeconds(1));
        serves("SK2");
        fetches(2);
    }

    @Test
    void withoutKnownKeysItIsTriedAgainSoonAndLessAndLessOften() throws Exception {
        server.goesDown();
        for (int pause : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            cannotBeTold("SK2");
            after(Duration.ofSeconds(pause).minusMillis(1));
            cannotBeTold("SK2");
            after(Duration.ofMillis(1));
        }
        fetches(7);
    }

    @Test
    void knownKeysServeForTheOutageGraceAndNoLonger() throws Exception {
        serves("SK2");
        server.goesDown();
        after(Duration.ofHours(24).plusMinutes(15).minusSeconds(1));
        serves("SK2");
        after(Duration.ofSeconds(1));
        cannotBeTold("SK2");
        after(Duration.ofSeconds(30));
        cannotBeTold("SK2");
        server.serves(key("SK2"));
        after(Duration.ofSeconds(30));
        serves("SK2");
    }

    @Test
    void failuresBackOff() throws Exception {
        serves("SK2");
        server.goesDown();
        after(Duration.ofHours(1));
        for (int token = 0; token < 100; token++) {
            serves("SK2");
            cannotBeTold("guess-" + token);
        }
        fetches(2);
        after(Duration.ofSeconds(30));
        serves("SK2");
        fetches(3);
    }

    @Test
    void onceTheOutageIsKnownNobodyWaitsForTheNextAttempt() throws Exception {
        serves("SK2");
        server.goesDown();
        after(Duration.ofHours(1));
        serves("SK2");
        after(Duration.ofSeconds(30));
        executor.hold();
        SettableClock watched = SettableClock.at("2026-11-24T11:00:30Z");
        Deadline unread = Deadline.in(Duration.ofSeconds(10), watched);
        watched.beforeNextReading(() -> {
            throw new AssertionError("waits");
        });
        assertEquals(1, source.candidates(Optional.of("SK2"), unread).size());
        assertEquals(1, executor.waiting());
    }

    @Test
    void anUnknownKeyIdIsNotBadWhileDescopeIsDown() throws Exception {
        serves("SK2");
        server.goesDown();
        cannotBeTold("SK8");
        serves("SK2");
    }

    @Test
    void retryAfterIsObeyed_RFC9110_10_2_3() throws Exception {
        server.answers(503, Optional.of(Duration.ofSeconds(90)));
        cannotBeTold("SK2");
        server.serves(key("SK2"));
        after(Duration.ofSeconds(89));
        cannotBeTold("SK2");
        fetches(1);
        after(Duration.ofSeconds(1));
        serves("SK2");
    }

    @Test
    void aShortRetryAfterDoesNotShortenTheCoolDown() throws Exception {
        serves("SK2");
        server.answers(429, Optional.of(Duration.ofSeconds(1)));
        after(Duration.ofHours(1));
        serves("SK2");
        server.serves(key("SK2"));
        after(Duration.ofSeconds(29));
        serves("SK2");
        fetches(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}",
                "{\"keys\":[{\"kty\":\"RSA\""
            })
    void whatHoldsNoKeyReplacesNoGoodSet(String body) throws Exception {
        serves("SK2");
        server.answers(body);
        after(Duration.ofHours(1));
        serves("SK2");
        fetches(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 401, 404})
    void anotherStatusIsAWrongAnswer(int status) {
        server.answers(status, Optional.empty());
        ProviderAnswerWrong wrong = assertThrows(ProviderAnswerWrong.class, () -> found("SK2"));
        assertEquals(TokenMessage.KEYS_WRONG, wrong.what());
    }

    @Test
    void theRenewalThatFailsIsSaidOnce() throws Exception {
        serves("SK2");
        server.goesDown();
        after(Duration.ofHours(1));
        serves("SK2");
        after(Duration.ofHours(1));
        serves("SK2");
        assertEquals(1, lines.all().size());
        assertTrue(
                lines.all().get(0).contains("the known keys serve until 2026-11-25T10:15:00Z"), lines.all()::toString);
    }

    /** A pool swallows what its tasks throw, and then nobody would ever end the fetch. */
    @Test
    void aFaultOfOursEndsTheFetchToo() {
        KeySource broken = source(
                call -> {
                    throw new StackOverflowError("a fault");
                },
                task -> {
                    try {
                        task.run();
                    } catch (Error swallowed) {
                        lines.log(System.Logger.Level.DEBUG, "swallowed");
                    }
                });
        Deadline deadline = Deadline.in(Duration.ofSeconds(1), clock);
        ProviderUnreachable failure =
                assertThrows(ProviderUnreachable.class, () -> broken.candidates(Optional.of("SK2"), deadline));
        assertEquals(TokenMessage.KEYS_UNREACHABLE, failure.what());
    }

    @Test
    void anExecutorThatRefusesIsAnOutage() {
        KeySource stopped = source(server, task -> {
            throw new RejectedExecutionException("ended");
        });
        Deadline deadline = Deadline.ofRequest(clock);
        assertThrows(ProviderUnreachable.class, () -> stopped.candidates(Optional.of("SK2"), deadline));
        assertThrows(ProviderUnreachable.class, () -> stopped.candidates(Optional.of("SK2"), deadline));
    }

    @Test
    void waitingEndsWithTheDeadline() {
        executor.hold();
        Deadline over = Deadline.in(Duration.ZERO, clock);
        ProviderUnreachable late =
                assertThrows(ProviderUnreachable.class, () -> source.candidates(Optional.of("SK2"), over));
        assertEquals(TokenMessage.KEYS_LATE, late.what());
    }

    @Test
    void aStalledRenewalOfOldKeysIsAnOutage() throws Exception {
        serves("SK2");
        after(Duration.ofHours(1));
        executor.hold();
        Deadline over = Deadline.in(Duration.ZERO, clock);
        assertEquals(1, source.candidates(Optional.of("SK2"), over).size());
    }
}
