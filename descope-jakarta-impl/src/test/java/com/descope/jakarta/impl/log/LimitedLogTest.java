package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What anybody can cause is said at most thirty times a minute. */
class LimitedLogTest {
    private final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    private final LogLines lines = new LogLines();
    private final LimitedLog log = new LimitedLog(new DescopeLog(lines), clock);

    private void say(int times) {
        for (int time = 0; time < times; time++) {
            log.sayFor("r" + time, TokenMessage.NOT_COMPACT);
        }
    }

    @Test
    void whatIsBeyondIsCountedAndToldWithTheNextMinute() {
        say(100);
        assertEquals(30, lines.all().size());
        clock.pass(Duration.ofSeconds(59));
        say(1);
        assertEquals(30, lines.all().size());
        clock.pass(Duration.ofSeconds(1));
        say(1);
        assertEquals(32, lines.all().size());
        assertTrue(
                lines.all().get(30).startsWith("DESCOPE-6092")
                        && lines.all().get(30).contains("71"),
                lines.all().get(30));
    }

    @Test
    void withoutAFloodNothingIsAdded() {
        say(3);
        clock.pass(Duration.ofMinutes(2));
        say(1);
        assertEquals(4, lines.all().size());
        assertTrue(lines.all().stream().allMatch(line -> line.startsWith("DESCOPE-3002")));
    }

    @Test
    void aClockThatWasSetBackSilencesNothing() {
        say(100);
        clock.pass(Duration.ofHours(-2));
        say(1);
        assertEquals(32, lines.all().size());
    }
}
