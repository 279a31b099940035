package com.descope.jakarta.impl.observe;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the module runs.
 *
 * @param server as the servlet container calls itself
 * @param shared what nodes share
 */
public record Surroundings(String server, SharedKind shared) {

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("module", version());
        members.put("server", server);
        members.put("java", Runtime.version().toString());
        members.put("shared", shared.toString());
        return members;
    }

    /** Empty where the module is no JAR, as in its own tests. */
    private static String version() {
        String version = Surroundings.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
