package com.descope.jakarta.impl.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of one component of a URL (RFC 3986, section 2.1). */
public final class Encoding {
    private Encoding() {}

    public static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
