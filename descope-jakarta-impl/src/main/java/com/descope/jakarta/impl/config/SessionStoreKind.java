package com.descope.jakarta.impl.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where sessions are kept. */
public enum SessionStoreKind {
    /** In the container's own. */
    HTTP_SESSION,
    /** Sealed, in cookies of the browser. */
    COOKIE;

    static Optional<SessionStoreKind> named(String text) {
        return Arrays.stream(values())
                .filter(kind ->
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text))
                .findFirst();
    }
}
