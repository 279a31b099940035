package com.descope.jakarta.impl.observe;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A server's OpenTelemetry, and what it collected. */
public final class Collected {
    private final InMemoryMetricReader reader = InMemoryMetricReader.create();
    private final OpenTelemetry server = OpenTelemetrySdk.builder()
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(reader).build())
            .build();

    public OpenTelemetry server() {
        return server;
    }

    public Optional<MetricData> metric(String name) {
        return reader.collectAllMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst();
    }

    /** What a counter shows, by the values of its only attribute. */
    public Map<String, Long> counts(Counter counter) {
        Map<String, Long> counts = new TreeMap<>();
        metric(counter.instrument()).ifPresent(metric -> metric.getLongSumData()
                .getPoints()
                .forEach(point -> counts.put(only(point.getAttributes(), counter), point.getValue())));
        return counts;
    }

    private static String only(Attributes attributes, Counter counter) {
        String value = attributes.get(AttributeKey.stringKey(counter.attribute()));
        return attributes.size() == 1 && value != null ? value : attributes.toString();
    }
}
