package com.descope.jakarta.impl.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Metrics for the server's OpenTelemetry. Made once, since its bean may not be found from each thread that measures. */
final class OpenTelemetryMeters implements Meters {
    static final String SCOPE = "com.descope.jakarta";
    static final String CALLS = "descope.provider.duration";

    private static final AttributeKey<String> ENDPOINT = AttributeKey.stringKey("descope.endpoint");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("descope.outcome");

    /** In seconds, as OpenTelemetry has them for HTTP clients; its usual ones are for milliseconds. */
    private static final List<Double> BOUNDARIES =
            List.of(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0);

    private final Map<Counter, Counted> counters = new EnumMap<>(Counter.class);
    private final DoubleHistogram calls;

    OpenTelemetryMeters(OpenTelemetry server) {
        Meter meter = server.getMeter(SCOPE);
        for (Counter counter : Counter.values()) {
            counters.put(counter, Counted.of(counter, meter));
        }
        calls = meter.histogramBuilder(CALLS)
                .setUnit("s")
                .setDescription("How long calls to Descope took")
                .setExplicitBucketBoundariesAdvice(BOUNDARIES)
                .build();
    }

    private record Counted(LongCounter instrument, AttributeKey<String> attribute) {

        static Counted of(Counter counter, Meter meter) {
            return new Counted(
                    meter.counterBuilder(counter.instrument())
                            .setUnit(counter.unit())
                            .setDescription(counter.description())
                            .build(),
                    AttributeKey.stringKey(counter.attribute()));
        }

        void add(String value) {
            instrument.add(1, Attributes.of(attribute, value));
        }
    }

    @Override
    public void count(Counter counter, String value) {
        Objects.requireNonNull(counters.get(counter)).add(value);
    }

    @Override
    public void call(String endpoint, String outcome, Duration took) {
        calls.record(took.toNanos() / 1e9, Attributes.of(ENDPOINT, endpoint, OUTCOME, outcome));
    }
}
