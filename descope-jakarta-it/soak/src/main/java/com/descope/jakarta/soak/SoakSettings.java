package com.descope.jakarta.soak;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What whoever starts the run chose.
 *
 * @param home the unpacked WildFly
 * @param libraries the module's JARs
 * @param directory for the nodes
 * @param length of the run
 * @param browsers how many
 * @param pace pause of a browser between two things that it does, on average
 * @param faults how many requests in a hundred fail at Descope
 */
record SoakSettings(
        Path home, Path libraries, Path directory, Duration length, int browsers, Duration pace, int faults) {

    static SoakSettings of(String... arguments) {
        return new SoakSettings(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Duration.ofMinutes(Long.parseLong(arguments[3])),
                Integer.parseInt(arguments[4]),
                Duration.parse(arguments[5]),
                Integer.parseInt(arguments[6]));
    }

    @Override
    public String toString() {
        return "%d browsers for %s, one request each %s, %d %% of Descope's requests fail"
                .formatted(browsers, length, pace, faults);
    }
}
