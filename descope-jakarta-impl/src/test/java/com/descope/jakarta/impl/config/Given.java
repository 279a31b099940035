package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Configurations in memory, and what reading them came to. */
final class Given {
    static final String PROJECT = "P2abcdefghijklmnopqrstuvwxyz";
    static final String SECRET = "an-access-key-that-nobody-may-see";

    private Given() {}

    static ConfigSource source(Map<String, String> properties) {
        return new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                return Optional.ofNullable(properties.get(name));
            }

            @Override
            public Set<String> names() {
                return properties.keySet();
            }
        };
    }

    /** Names and values in turn; a project ID is there unless it is given. */
    static Map<String, String> properties(String... namesAndValues) {
        Map<String, String> properties = new HashMap<>(Map.of("descope.project-id", PROJECT));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            properties.put(namesAndValues[at], namesAndValues[at + 1]);
        }
        return properties;
    }

    static ConfigOutcome read(String... namesAndValues) {
        return new ConfigReader(source(properties(namesAndValues))).read();
    }

    static DescopeConfig valid(String... namesAndValues) {
        ConfigOutcome outcome = read(namesAndValues);
        return assertInstanceOf(ConfigOutcome.Valid.class, outcome, outcome::toString)
                .config();
    }

    static List<ConfigProblem> problems(String... namesAndValues) {
        return assertInstanceOf(ConfigOutcome.Broken.class, read(namesAndValues))
                .problems();
    }

    static List<String> warnings(String... namesAndValues) {
        return assertInstanceOf(ConfigOutcome.Valid.class, read(namesAndValues)).warnings().stream()
                .map(ConfigProblem::line)
                .toList();
    }

    /** Refused for this and nothing else, in a line that holds code, key, cause and remedy, and no secret. */
    static String assertRefused(ConfigMessage expected, String key, String... namesAndValues) {
        List<ConfigProblem> problems = problems(namesAndValues);
        assertEquals(
                List.of(expected), problems.stream().map(ConfigProblem::what).toList(), problems::toString);
        ConfigProblem problem = problems.get(0);
        String line = problem.line();
        Object[] values = problem.values().toArray();
        assertTrue(line.startsWith(expected.id() + ": ") && line.contains(key), line);
        assertTrue(line.endsWith(expected.causeWith(values) + " " + expected.remedyWith(values)), line);
        assertFalse(line.matches(".*\\{\\d}.*"), line);
        assertFalse(shows(line, namesAndValues), line);
        return line;
    }

    private static boolean shows(String line, String... namesAndValues) {
        List<String> secrets = new ArrayList<>(List.of(SECRET));
        for (int at = 0; at < namesAndValues.length; at += 2) {
            String name = namesAndValues[at];
            String value = namesAndValues[at + 1];
            Arrays.stream(ConfigKey.values())
                    .filter(key -> key.secret() && key.key().equals(name))
                    .forEach(key -> secrets.addAll(List.of(value.split(","))));
        }
        return secrets.stream().anyMatch(line::contains);
    }
}
