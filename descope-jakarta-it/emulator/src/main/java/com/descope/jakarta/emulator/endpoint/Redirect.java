package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A redirect to the application with parameters, in their order. */
record Redirect(String uri, Map<String, String> parameters) {

    static Redirect to(String uri) {
        return new Redirect(uri, Map.of());
    }

    Redirect with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Redirect(uri, more);
    }

    Reply reply() {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Reply.redirect(query.isEmpty() ? uri : uri + (uri.contains("?") ? "&" : "?") + query);
    }
}
