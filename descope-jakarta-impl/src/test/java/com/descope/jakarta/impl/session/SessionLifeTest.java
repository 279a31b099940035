package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.session.SessionLife.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code descope.session.max-age} and {@code descope.refresh.*}. */
class SessionLifeTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private static SignedInSession session(String id, long seconds) {
        return new SignedInSession(
                id,
                BEGUN,
                BEGUN,
                Claims.of(Map.of("sub", "U1")),
                Set.of(),
                Set.of(),
                new SessionTokens("access", BEGUN, BEGUN.plusSeconds(seconds), "id", "refresh"));
    }

    private static Stage stage(SignedInSession session, Duration maxAge, Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new SessionLife(maxAge, Duration.ofSeconds(30), Duration.ofMinutes(5), clock).of(session);
    }

    private static Stage after(SignedInSession session, long seconds) {
        return stage(session, HALF_A_DAY, BEGUN.plusSeconds(seconds));
    }

    @Test
    void aSessionIsFreshThenDueThenExpiredThenBeyondGrace() {
        SignedInSession session = session("s1", 600);
        assertEquals(Stage.FRESH, after(session, 539));
        assertEquals(Stage.DUE, after(session, 570));
        assertEquals(Stage.DUE, after(session, 599));
        assertEquals(Stage.EXPIRED, after(session, 600));
        assertEquals(Stage.EXPIRED, after(session, 899));
        assertEquals(Stage.BEYOND_GRACE, after(session, 900));
    }

    @Test
    void sessionsThatBeganTogetherAreDueOneByOneUpToTwiceAsEarly() {
        Set<Long> firstDue = new TreeSet<>();
        for (int number = 0; number < 200; number++) {
            SignedInSession session = session("session-" + number, 600);
            long second = 530;
            while (after(session, second) == Stage.FRESH) {
                second++;
            }
            firstDue.add(second);
        }
        assertTrue(firstDue.size() > 20, firstDue.toString());
        assertTrue(firstDue.stream().allMatch(second -> second >= 540 && second <= 570), firstDue.toString());
    }

    @Test
    void aShortTokenIsNotRefreshedInItsFirstHalf() {
        SignedInSession session = session("s1", 20);
        assertEquals(Stage.FRESH, after(session, 9));
        assertEquals(Stage.DUE, after(session, 10));
    }

    @Test
    void noSessionIsOlderThanMaxAge() {
        SignedInSession session = session("s1", 600);
        assertEquals(Stage.FRESH, stage(session, Duration.ofMinutes(1), BEGUN.plusSeconds(59)));
        assertEquals(Stage.OVER, stage(session, Duration.ofMinutes(1), BEGUN.plusSeconds(60)));
    }
}
