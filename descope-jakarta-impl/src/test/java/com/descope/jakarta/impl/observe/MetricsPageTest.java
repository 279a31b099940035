package com.descope.jakarta.impl.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of metrics in docs/observability.md has those that there are; their common prefix is said once. */
class MetricsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "..", "docs", "observability.md");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `([a-z_.]+)` \\| (counter|histogram), `([^`]+)` \\| (`[a-z]+`(?:, `[a-z]+`)*) \\|");
    private static final String PREFIX = "descope.";

    private static String unprefixed(String name) {
        return name.substring(PREFIX.length());
    }

    @Test
    void eachMetricIsThereWithItsUnitAndItsAttributes() throws IOException {
        Stream<String> counters = Arrays.stream(Counter.values())
                .map(counter -> unprefixed(counter.instrument()) + " counter " + counter.unit() + " `"
                        + unprefixed(counter.attribute()) + "`");
        List<String> expected = Stream.concat(
                        counters,
                        Stream.of(unprefixed(OpenTelemetryMeters.CALLS) + " histogram s `endpoint`, `outcome`"))
                .toList();
        List<String> told = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(row -> String.join(" ", row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
        assertEquals(expected, told);
    }
}
