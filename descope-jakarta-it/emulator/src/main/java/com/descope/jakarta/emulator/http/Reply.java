package com.descope.jakarta.emulator.http;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status its status
 * @param headers its headers, each once
 * @param body its body
 * @param half whether the connection breaks in the middle of the body
 */
public record Reply(int status, Map<String, String> headers, String body, boolean half) {

    private static final String TYPE = "Content-Type";

    /** A JSON object that nobody may keep. */
    public static Reply json(int status, Map<String, ? extends Object> members) {
        return text(status, "application/json", JSONObjectUtils.toJSONString(new LinkedHashMap<>(members)));
    }

    /** A text that nobody may keep. */
    public static Reply text(int status, String contentType, String body) {
        return new Reply(status, Map.of(), body, false).with(TYPE, contentType).with("Cache-Control", "no-store");
    }

    /** A 302. */
    public static Reply redirect(String location) {
        return empty(302).with("Location", location);
    }

    /** No body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "", false).with("Cache-Control", "no-store");
    }

    /** With a header, in place of one of this name. */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, Map.copyOf(more), body, half);
    }

    /** Without a header. */
    public Reply without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Reply(status, Map.copyOf(fewer), body, half);
    }

    /** With another body. */
    public Reply withBody(String other) {
        return new Reply(status, headers, other, half);
    }

    /** With another content type. */
    public Reply withContentType(String type) {
        return with(TYPE, type);
    }

    /** With a connection that breaks after half of the body. */
    public Reply broken() {
        return new Reply(status, headers, body, true);
    }
}
