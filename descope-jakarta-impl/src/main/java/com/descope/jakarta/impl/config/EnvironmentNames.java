package com.descope.jakarta.impl.config;

import java.util.List;
import java.util.Locale;

/** How a property is called in the environment (MicroProfile Config 3.0, environment variables mapping rules). */
final class EnvironmentNames {
    private EnvironmentNames() {}

    /** In the order in which they are looked for. */
    static List<String> of(String property) {
        String underscored = property.replaceAll("[^A-Za-z0-9]", "_");
        return List.of(property, underscored, underscored.toUpperCase(Locale.ROOT));
    }

    static String upper(String property) {
        return of(property).get(2);
    }
}
