package com.descope.jakarta.impl.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a logout ends, and what not. */
class LogoutIndexTest {
    private static final Instant LOGOUT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant BEFORE = LOGOUT.minusSeconds(60);
    private static final Instant AFTER = LOGOUT.plusSeconds(1);

    private final SettableClock clock = SettableClock.at(LOGOUT.toString());
    private final LogoutIndex index = new LogoutIndex(Store.ofThisNode(clock), Duration.ofHours(12));

    private boolean over(String subject, String sid, Instant at) throws StoreFailed {
        return index.isOver(new Proven(subject, Optional.of(sid).filter(name -> !name.isEmpty()), at));
    }

    @Test
    void withoutALogoutNothingIsOver() throws StoreFailed {
        assertFalse(over("U1", "", BEFORE));
    }

    @Test
    void aLogoutOfASubjectEndsWhatWasProvedBeforeOrInTheSameSecond() throws StoreFailed {
        index.subjectEnded("U1", LOGOUT);
        assertTrue(over("U1", "", BEFORE) && over("U1", "S1", BEFORE) && over("U1", "", LOGOUT));
        assertFalse(over("U1", "", AFTER));
        assertFalse(over("U2", "", BEFORE));
    }

    @Test
    void aLogoutOfABrowserEndsThatBrowserOnly() throws StoreFailed {
        index.browserEnded("S1", Optional.empty(), LOGOUT);
        assertTrue(over("U1", "S1", BEFORE));
        assertFalse(over("U1", "S2", BEFORE) || over("U1", "", BEFORE) || over("U1", "S1", AFTER));
    }

    @Test
    void aLogoutOfABrowserEndsWhatDoesNotTellItsBrowserIfTheSubjectIsNamed() throws StoreFailed {
        index.browserEnded("S1", Optional.of("U1"), LOGOUT);
        assertTrue(over("U1", "S1", BEFORE) && over("U1", "", BEFORE));
        assertFalse(over("U1", "S2", BEFORE) || over("U2", "", BEFORE));
    }

    @Test
    void namesOfOneKindAreNotThoseOfAnother() throws StoreFailed {
        index.subjectEnded("X", LOGOUT);
        assertFalse(over("U1", "X", BEFORE));
        index.browserEnded("Y", Optional.empty(), LOGOUT);
        assertFalse(over("Y", "", BEFORE));
    }

    @Test
    void anEarlierLogoutThatComesLaterChangesNothing() throws StoreFailed {
        index.subjectEnded("U1", LOGOUT);
        index.subjectEnded("U1", BEFORE.minusSeconds(1));
        assertTrue(over("U1", "", BEFORE));
    }

    @Test
    void theEndOfASessionIsNewsOnce() throws StoreFailed {
        assertTrue(index.sessionEnded("s"));
        assertFalse(index.sessionEnded("s"));
        assertTrue(index.isEnded("s"));
        assertFalse(index.isEnded("t"));
    }

    @Test
    void spentTokensAreNewsOnceAndSayNothingOfNewerOnes() throws StoreFailed {
        TokenPair tokens = new TokenPair("R1", "A1");
        assertFalse(index.areSpent(tokens));
        assertTrue(index.tokensSpent(tokens));
        assertFalse(index.tokensSpent(tokens));
        assertTrue(index.areSpent(tokens));
        assertFalse(index.areSpent(new TokenPair("R1", "A2")) || index.areSpent(new TokenPair("R2", "A1")));
    }

    @Test
    void anEntryLivesAsLongAsASessionMay() throws StoreFailed {
        index.subjectEnded("U1", LOGOUT);
        clock.pass(Duration.ofHours(12).minusSeconds(1));
        assertTrue(over("U1", "", BEFORE));
        clock.pass(Duration.ofSeconds(1));
        assertFalse(over("U1", "", BEFORE));
    }

    @Test
    void noEntryIsLetGoForOthers() throws StoreFailed {
        for (int number = 0; number < 20_000; number++) {
            index.subjectEnded("U" + number, LOGOUT);
        }
        int alive = 0;
        for (int number = 0; number < 20_000; number++) {
            alive += over("U" + number, "", BEFORE) ? 1 : 0;
        }
        assertEquals(20_000, alive);
    }
}
