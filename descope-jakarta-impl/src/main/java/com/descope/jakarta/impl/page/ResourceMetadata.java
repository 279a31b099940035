package com.descope.jakarta.impl.page;

import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.web.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What clients need to know to call the application with a token (RFC 9728, section 2). */
public final class ResourceMetadata {
    private final JsonWriter json;

    public ResourceMetadata(JsonWriter json) {
        this.json = json;
    }

    /** The document of the application at this URL, whose tokens come from this issuer. */
    public Answer document(String resource, String issuer) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("resource", resource);
        members.put("authorization_servers", List.of(issuer));
        members.put("bearer_methods_supported", List.of("header"));
        return new Answer(200, AnswerHeaders.ofBody(), List.of(), "application/json", json.object(members));
    }
}
