package com.descope.jakarta.it.harness;

import com.descope.jakarta.emulator.DescopeEmulator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Configuration keys of a WAR; immutable. */
public final class AppConfig {
    private final Map<String, String> keys;

    private AppConfig(Map<String, String> keys) {
        this.keys = keys;
    }

    public static AppConfig none() {
        return new AppConfig(Map.of());
    }

    /** What points an application at this Descope. */
    public static AppConfig of(DescopeEmulator descope) {
        return new AppConfig(descope.config());
    }

    /** {@code key} without {@code descope.}. */
    public AppConfig with(String key, String value) {
        Map<String, String> more = new TreeMap<>(keys);
        more.put("descope." + key, value);
        return new AppConfig(more);
    }

    String asProperties() {
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
