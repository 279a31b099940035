package com.descope.jakarta.impl.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The values of defaults that depend on other keys. */
final class Derived {
    private Derived() {}

    /** Empty for a key that has no value then, or whose value is a secret or known with a request only. */
    static Optional<String> of(ConfigKey key, DescopeConfig config) {
        return switch (key) {
            case BASE_URL -> Optional.of(config.provider().baseUrl().toString());
            case ISSUER -> Optional.of(config.provider().issuer());
            case CLIENT_ID -> Optional.of(config.client().id());
            case CLIENT_AUTHENTICATION ->
                Optional.of(config.client().authentication().name().toLowerCase(Locale.ROOT));
            case CALLBACK_PATH -> Optional.of(config.paths().callback());
            case BEARER_ISSUERS -> list(config.bearer().issuers());
            case BEARER_AUDIENCES -> list(config.bearer().audiences());
            case BEARER_PARTIES -> list(config.bearer().authorizedParties());
            default -> Optional.empty();
        };
    }

    private static Optional<String> list(Set<String> values) {
        return Optional.of(String.join(",", values));
    }
}
