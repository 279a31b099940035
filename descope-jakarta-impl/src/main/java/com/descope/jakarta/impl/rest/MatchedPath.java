package com.descope.jakarta.impl.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a runtime tells of a request's path. It cuts the parts out by their lengths, or puts them together anew from templates; they are
 * believed only if all of them fit each other.
 *
 * @param path of {@code UriInfo.getPath}
 * @param uris of {@code UriInfo.getMatchedURIs}: each begins with the next one, the root resource's is the last
 */
record MatchedPath(String path, List<String> uris) {
    /** Jersey routes without matrix parameters, and cuts by those lengths the path that still has them. */
    private static final Pattern MATRIX = Pattern.compile(";|%3b", Pattern.CASE_INSENSITIVE);

    /**
     * What each locator matched.
     *
     * @param locators how many were taken
     * @param methodHasPath whether the method that they led to matched a part of its own
     * @return the root resource's last; empty if the runtime does not tell
     */
    List<String> steps(int locators, boolean methodHasPath) {
        int ofMethod = uris.size() - 1 - locators;
        boolean complete = ofMethod == 1 || (ofMethod == 0 && !methodHasPath);
        if (!complete || MATRIX.matcher(path).find() || !bare(uris.get(0)).equals(bare(path))) {
            return List.of();
        }
        List<String> steps = new ArrayList<>();
        for (int at = 0; at < uris.size() - 1; at++) {
            String base = bare(uris.get(at + 1));
            String reached = bare(uris.get(at));
            if (!base.isEmpty() && !(reached + "/").startsWith(base + "/")) {
                return List.of();
            }
            steps.add(bare(reached.substring(base.length())));
        }
        return steps.subList(ofMethod, steps.size());
    }

    private static String bare(String uri) {
        int from = uri.startsWith("/") ? 1 : 0;
        int to = uri.endsWith("/") && uri.length() > from ? uri.length() - 1 : uri.length();
        return uri.substring(from, to);
    }
}
