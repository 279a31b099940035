package com.descope.jakarta.impl.seal;

import java.util.Locale;

/** What something is sealed for; each purpose has keys of its own. */
public enum Purpose {
    LOGIN,
    STATE,
    SESSION,
    BROWSER,
    LOGOUT,
    REFRESH,
    ATTEMPT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
