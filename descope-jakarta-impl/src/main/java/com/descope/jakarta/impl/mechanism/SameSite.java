package com.descope.jakarta.impl.mechanism;

import jakarta.servlet.SessionCookieConfig;
import java.util.Optional;

/** The SameSite attribute of the container's session cookie, which containers before Servlet 6.0 do not know. */
final class SameSite {
    private static final String NAME = "SameSite";

    private SameSite() {}

    /** As far as the container shows it; some hide what web.xml says. */
    static Optional<String> of(SessionCookieConfig config) {
        try {
            return Optional.ofNullable(config.getAttribute(NAME));
        } catch (LinkageError servlet5) {
            return Optional.empty();
        }
    }

    /** Whether the container took it. */
    static boolean set(SessionCookieConfig config, String value) {
        try {
            config.setAttribute(NAME, value);
            return true;
        } catch (LinkageError servlet5) {
            return false;
        }
    }
}
