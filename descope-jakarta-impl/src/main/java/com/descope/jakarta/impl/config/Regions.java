package com.descope.jakarta.impl.config;

import java.net.URI;

/** Where a project lives: the long form of a project ID has the region behind its first letter. */
final class Regions {
    private static final int LONG = 32;
    private static final int WITHOUT_REGION = 27;

    private Regions() {}

    static URI baseUrl(String projectId) {
        if (projectId.length() != LONG || !projectId.matches("P[A-Za-z0-9]+")) {
            return URI.create("https://api.descope.com");
        }
        return URI.create(
                "https://api." + projectId.substring(1, projectId.length() - WITHOUT_REGION) + ".descope.com");
    }
}
