package com.descope.jakarta.impl.mechanism;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The SameSite attribute of the container's session cookie, which containers before Servlet 6.0 do not know. */
public final class SameSite {
    private static final String NAME = "SameSite";
    private static final String SET_COOKIE = "Set-Cookie";

    private SameSite() {}

    /** As far as the container shows it; some hide what web.xml says. */
    public static Optional<String> of(SessionCookieConfig config) {
        try {
            return Optional.ofNullable(config.getAttribute(NAME));
        } catch (LinkageError servlet5) {
            return Optional.empty();
        }
    }

    /** The name of the session cookie. */
    public static String cookieOf(SessionCookieConfig config) {
        return Objects.requireNonNullElse(config.getName(), "JSESSIONID");
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

    /** Writes what the container was told: Payara and GlassFish have put their cookie into the answer without it. */
    static void write(SessionCookieConfig config, HttpServletResponse response) {
        of(config).ifPresent(value -> {
            List<String> lines = List.copyOf(response.getHeaders(SET_COOKIE));
            List<String> whole = whole(lines, cookieOf(config), value);
            if (!whole.equals(lines)) {
                response.setHeader(SET_COOKIE, whole.get(0));
                whole.stream().skip(1).forEach(line -> response.addHeader(SET_COOKIE, line));
            }
        });
    }

    /** With the attribute in those of the cookie that lack it. */
    static List<String> whole(List<String> lines, String cookie, String value) {
        return lines.stream()
                .map(line -> line.startsWith(cookie + "=") && !isIn(line) ? line + "; " + NAME + "=" + value : line)
                .toList();
    }

    private static boolean isIn(String line) {
        return line.replace(" ", "").toLowerCase(Locale.ROOT).contains(";samesite=");
    }
}
