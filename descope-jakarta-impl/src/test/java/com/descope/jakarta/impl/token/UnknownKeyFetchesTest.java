package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnknownKeyFetchesTest {
    private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
    private final UnknownKeyFetches fetches = new UnknownKeyFetches(clock, Duration.ofSeconds(30));

    @Test
    void twoInACoolDownAndNoMore() {
        fetches.spend("a");
        assertTrue(fetches.allows("b"));
        fetches.spend("b");
        assertFalse(fetches.allows("c"));
        clock.advance(Duration.ofSeconds(29));
        assertFalse(fetches.allows("c"));
        clock.advance(Duration.ofSeconds(1));
        assertTrue(fetches.allows("c"));
    }

    @Test
    void theSameKeyIdWaitsForHalfOfIt() {
        fetches.spend("a");
        assertFalse(fetches.allows("a"));
        clock.advance(Duration.ofSeconds(14));
        assertFalse(fetches.allows("a"));
        clock.advance(Duration.ofSeconds(1));
        assertTrue(fetches.allows("a"));
    }

    @Test
    void aClockSetBackLocksNobodyOut() {
        fetches.spend("a");
        fetches.spend("b");
        clock.advance(Duration.ofHours(-1));
        assertTrue(fetches.allows("a"));
    }
}
