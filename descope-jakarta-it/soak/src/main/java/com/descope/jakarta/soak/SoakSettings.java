package com.descope.jakarta.soak;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What whoever starts the run chose.
 *
 * @param home the unpacked WildFly
 * @param libraries the module's JARs
 * @param directory for the nodes
 * @param commands lines for the command line of WildFly, which make the map that the nodes share
 * @param length of the run
 * @param browsers how many
 * @param pace pause of a browser between two things that it does, on average
 * @param faults how many requests in a hundred fail at Descope
 */
record SoakSettings(
        Path home,
        Path libraries,
        Path directory,
        Path commands,
        Duration length,
        int browsers,
        Duration pace,
        int faults) {

    static SoakSettings of(String... arguments) {
        return new SoakSettings(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Path.of(arguments[3]),
                Duration.ofMinutes(Long.parseLong(arguments[4])),
                Integer.parseInt(arguments[5]),
                Duration.parse(arguments[6]),
                Integer.parseInt(arguments[7]));
    }

    @Override
    public String toString() {
        return "%d browsers for %s, one request each %s, %d %% of Descope's requests fail"
                .formatted(browsers, length, pace, faults);
    }
}
