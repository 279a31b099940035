package com.descope.jakarta.it.harness;

import com.descope.jakarta.emulator.ApplicationConfig;
import com.descope.jakarta.emulator.DescopeEmulator;
import java.util.Map;

/** Configuration keys of a WAR; immutable. */
public final class AppConfig {
    private final ApplicationConfig keys;

    private AppConfig(ApplicationConfig keys) {
        this.keys = keys;
    }

    public static AppConfig none() {
        return new AppConfig(new ApplicationConfig(Map.of()));
    }

    /** What points an application at this Descope. */
    public static AppConfig of(DescopeEmulator descope) {
        return new AppConfig(descope.application());
    }

    /** {@code key} without {@code descope.}. */
    public AppConfig with(String key, String value) {
        return new AppConfig(keys.with("descope." + key, value));
    }

    String asProperties() {
        return keys.asProperties();
    }
}
