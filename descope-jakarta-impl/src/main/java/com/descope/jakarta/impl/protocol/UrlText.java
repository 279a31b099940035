package com.descope.jakarta.impl.protocol;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Text in URLs and forms. The JDK's encoder writes forms only: its {@code +} is a plus, not a space, to who reads RFC 3986. */
final class UrlText {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private UrlText() {}

    /** All but the unreserved characters percent-encoded (RFC 3986, section 2.1). */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex(c >> 4)).append(hex(c & 0xf));
            }
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return "0123456789ABCDEF".charAt(digit);
    }

    /** The URL with parameters after those it has. */
    static String withQuery(URI url, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        String start = url.toString();
        if (url.getRawQuery() == null) {
            return start + "?" + query;
        }
        return start + (url.getRawQuery().isEmpty() ? "" : "&") + query;
    }

    /** For an {@code application/x-www-form-urlencoded} body. */
    static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> formEncoded(field.getKey()) + "=" + formEncoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
