package com.descope.jakarta.impl.rest;

import java.util.List;
import java.util.Optional;

/**
 * The parts of a request's path, as resources and locators matched them.
 *
 * @param uris of {@code UriInfo.getMatchedURIs}: each begins with the next one, the root resource's is the last
 */
record MatchedPath(List<String> uris) {

    /**
     * What the locator of a resource matched.
     *
     * @param depth 0 for the root resource, 1 for what its locator returned, and so on
     * @return empty if the runtime's list does not tell
     */
    Optional<String> step(int depth) {
        int from = uris.size() - 1 - depth;
        if (from < 1) {
            return Optional.empty();
        }
        String base = withSlash(uris.get(from));
        String reached = withoutLeadingSlash(uris.get(from - 1));
        return reached.startsWith(base) ? Optional.of(reached.substring(base.length())) : Optional.empty();
    }

    private static String withSlash(String uri) {
        String bare = withoutLeadingSlash(uri);
        return bare.isEmpty() || bare.endsWith("/") ? bare : bare + "/";
    }

    private static String withoutLeadingSlash(String uri) {
        return uri.startsWith("/") ? uri.substring(1) : uri;
    }
}
