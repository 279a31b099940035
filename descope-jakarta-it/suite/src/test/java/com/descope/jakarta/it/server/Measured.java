package com.descope.jakarta.it.server;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What a server took in a run of the tests.
 *
 * @param java the version of Java that it ran on
 * @param start from its process's start until its first application is deployed, with which some adapters start it
 * @param deployment until the sample was deployed
 * @param megabytes resident with the first application
 */
record Measured(String java, Duration start, Duration deployment, long megabytes) {

    /** As keys of {@code measured.properties}. */
    Map<String, String> entries(String server) {
        return Map.of(
                server + ".java", java,
                server + ".start", seconds(start),
                server + ".deployment", seconds(deployment),
                server + ".memory", String.valueOf(megabytes));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
    }
}
