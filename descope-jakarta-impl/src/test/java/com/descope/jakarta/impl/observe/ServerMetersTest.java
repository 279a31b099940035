package com.descope.jakarta.impl.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.LogLines;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Metrics are there where the server collects some, and nobody fails or waits for them. */
class ServerMetersTest {
    private final LogLines lines = new LogLines();
    private final SettableClock clock = new SettableClock();
    private final LimitedLog log = new LimitedLog(new DescopeLog(lines), clock, 1);
    private final Collected collected = new Collected();

    private Meters among(OpenTelemetry... beans) {
        return ServerMeters.of(type -> Stream.of(beans).filter(type::isInstance), log);
    }

    @Test
    void theBeanOfTheServerIsUsed() {
        among(collected.server()).count(Counter.SIGN_INS, Counter.OK);
        assertEquals(Map.of("ok", 1L), collected.counts(Counter.SIGN_INS));
    }

    @Test
    void withoutSuchABeanNothingIsMeasuredAndNothingSaid() {
        assertSame(Meters.NONE, among());
        assertEquals(List.of(), lines.all());
    }

    @Test
    void withoutItsClassesNothingIsMeasuredAndNothingSaid() {
        Meters meters = ServerMeters.of(
                type -> {
                    throw new NoClassDefFoundError("io/opentelemetry/api/OpenTelemetry");
                },
                log);
        assertSame(Meters.NONE, meters);
        assertEquals(List.of(), lines.all());
    }

    @Test
    void ofSeveralNoneIsChosenWhichIsSaid() {
        assertSame(Meters.NONE, among(collected.server(), OpenTelemetry.noop()));
        assertEquals(1, lines.of("DESCOPE-9003").size());
    }

    @Test
    void oneThatCannotBeHadIsSaidOnceAndNothingElseFails() {
        Meters meters = ServerMeters.of(
                type -> {
                    throw new IllegalStateException("otel.exporter.otlp.endpoint is no URL");
                },
                log);
        assertSame(Meters.NONE, meters);
        assertEquals(1, lines.of("DESCOPE-9003").size());
    }

    @Test
    void aMeterThatFailsIsSaidOnceAMinuteAndNothingElseFails() {
        Meters meters = new GuardedMeters(new Failing(), log);
        for (int second = 0; second < 59; second++) {
            meters.count(Counter.REFRESHES, Counter.OK);
            meters.call("token", "2xx", Duration.ZERO);
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(1, lines.of("DESCOPE-9003").size());
        clock.pass(Duration.ofMinutes(1));
        meters.count(Counter.REFRESHES, Counter.OK);
        assertEquals(2, lines.of("DESCOPE-9003").size());
    }

    private static final class Failing implements Meters {
        @Override
        public void count(Counter counter, String value) {
            throw new IllegalStateException("closed");
        }

        @Override
        public void call(String endpoint, String outcome, Duration took) {
            throw new NoSuchMethodError("record");
        }
    }
}
