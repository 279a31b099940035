package com.descope.jakarta.emulator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The {@code descope.*} configuration of an application under test, in the forms in which it can be given one. Immutable. */
public final class ApplicationConfig {

    private final Map<String, String> keys;

    /** These keys, by their full names. */
    public ApplicationConfig(Map<String, String> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** With this key, by its full name, in place of one of that name. */
    public ApplicationConfig with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(keys);
        more.put(key, value);
        return new ApplicationConfig(more);
    }

    /** By name. */
    public Map<String, String> asMap() {
        return keys;
    }

    /**
     * The text of a {@code META-INF/microprofile-config.properties}. Its {@code config_ordinal} of 200 lets it win against the
     * application's own such file (100), wherever in the WAR it lies, and leaves the last word to the environment (300).
     */
    public String asProperties() {
        Properties properties = new Properties();
        properties.putAll(keys);
        properties.setProperty("config_ordinal", "200");
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What a server is started with, {@code -Dname=value} each, to have them as system properties. */
    public List<String> asJvmArguments() {
        return keys.entrySet().stream()
                .map(key -> "-D" + key.getKey() + "=" + key.getValue())
                .sorted()
                .toList();
    }

    /** Names, without values: one may be a client secret. */
    @Override
    public String toString() {
        return "ApplicationConfig" + keys.keySet().stream().sorted().toList();
    }
}
