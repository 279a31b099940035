package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnknownKeyFetchesTest {
    private final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    private final UnknownKeyFetches fetches = new UnknownKeyFetches(clock, Duration.ofSeconds(30));

    @Test
    void twoInACoolDownAndNoMore() {
        fetches.spend("a");
        assertTrue(fetches.allows("b"));
        fetches.spend("b");
        assertFalse(fetches.allows("c"));
        clock.pass(Duration.ofSeconds(29));
        assertFalse(fetches.allows("c"));
        clock.pass(Duration.ofSeconds(1));
        assertTrue(fetches.allows("c"));
    }

    @Test
    void theSameKeyIdWaitsForHalfOfIt() {
        fetches.spend("a");
        assertFalse(fetches.allows("a"));
        clock.pass(Duration.ofSeconds(14));
        assertFalse(fetches.allows("a"));
        clock.pass(Duration.ofSeconds(1));
        assertTrue(fetches.allows("a"));
    }

    @Test
    void aClockSetBackLocksNobodyOut() {
        fetches.spend("a");
        fetches.spend("b");
        clock.pass(Duration.ofHours(-1));
        assertTrue(fetches.allows("a"));
    }
}
