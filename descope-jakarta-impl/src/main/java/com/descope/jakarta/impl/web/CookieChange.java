package com.descope.jakarta.impl.web;

import java.time.Duration;

/** One {@code Set-Cookie} (RFC 6265bis); always HttpOnly and SameSite=Lax. */
public record CookieChange(String name, String value, String path, boolean secure, Duration maxAge) {

    public static CookieChange delete(String name, String path, boolean secure) {
        return new CookieChange(name, "", path, secure, Duration.ZERO);
    }

    public String headerValue() {
        return name + "=" + value + "; Path=" + path + "; Max-Age=" + maxAge.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    @Override
    public String toString() {
        return "CookieChange[" + name + ", " + path + ", " + maxAge + "]";
    }
}
