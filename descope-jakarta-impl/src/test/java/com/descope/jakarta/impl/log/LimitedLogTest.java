package com.descope.jakarta.impl.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.token.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What anybody can cause is said at most thirty times a minute. */
class LimitedLogTest {
    private final SettableClock clock = new SettableClock("2026-11-24T10:00:00Z");
    private final List<String> lines = new ArrayList<>();
    private final LimitedLog log = new LimitedLog(new DescopeLog(new Lines(lines)), clock);

    private void say(int times) {
        for (int time = 0; time < times; time++) {
            log.sayFor("r" + time, TokenMessage.NOT_COMPACT);
        }
    }

    @Test
    void whatIsBeyondIsCountedAndToldWithTheNextMinute() {
        say(100);
        assertEquals(30, lines.size());
        clock.advance(Duration.ofSeconds(59));
        say(1);
        assertEquals(30, lines.size());
        clock.advance(Duration.ofSeconds(1));
        say(1);
        assertEquals(32, lines.size());
        assertTrue(lines.get(30).startsWith("DESCOPE-3028") && lines.get(30).contains("71"), lines.get(30));
    }

    @Test
    void withoutAFloodNothingIsAdded() {
        say(3);
        clock.advance(Duration.ofMinutes(2));
        say(1);
        assertEquals(4, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.startsWith("DESCOPE-3002")));
    }

    @Test
    void aClockThatWasSetBackSilencesNothing() {
        say(100);
        clock.advance(Duration.ofHours(-2));
        say(1);
        assertEquals(32, lines.size());
    }

    private record Lines(List<String> lines) implements System.Logger {
        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            lines.add(message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... values) {
            lines.add(format);
        }
    }
}
