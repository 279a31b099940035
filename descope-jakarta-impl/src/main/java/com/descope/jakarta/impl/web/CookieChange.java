package com.descope.jakarta.impl.web;

import java.time.Duration;

/**
 * One {@code Set-Cookie} (RFC 6265bis); always HttpOnly and SameSite=Lax.
 *
 * @param maxAge negative: until the browser is closed
 */
public record CookieChange(String name, String value, String path, boolean secure, Duration maxAge) {

    public static CookieChange delete(String name, String path, boolean secure) {
        return new CookieChange(name, "", path, secure, Duration.ZERO);
    }

    public static CookieChange untilClosed(String name, String value, String path, boolean secure) {
        return new CookieChange(name, value, path, secure, Duration.ofSeconds(-1));
    }

    public String headerValue() {
        return name + "=" + value + "; Path=" + path
                + (maxAge.isNegative() ? "" : "; Max-Age=" + maxAge.toSeconds())
                + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    @Override
    public String toString() {
        return "CookieChange[" + name + ", " + path + ", " + maxAge + "]";
    }
}
