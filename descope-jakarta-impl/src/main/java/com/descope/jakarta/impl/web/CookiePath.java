package com.descope.jakarta.impl.web;

import java.nio.charset.StandardCharsets;

/** The {@code Path} of a cookie, from a public path that may hold what a cookie's attribute may not (RFC 6265, section 4.1.1). */
public final class CookiePath {
    private CookiePath() {}

    /** Encoded as browsers send the path, so that it matches; {@code ;} would end the attribute and begin another. */
    public static String of(String publicPath) {
        StringBuilder path = new StringBuilder();
        for (byte octet : publicPath.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F && octet != ';') {
                path.append((char) octet);
            } else {
                path.append(String.format("%%%02X", octet));
            }
        }
        return path.indexOf("/") == 0 ? path.toString() : "/" + path;
    }
}
