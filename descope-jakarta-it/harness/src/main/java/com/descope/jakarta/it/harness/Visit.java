package com.descope.jakarta.it.harness;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One request of a browser, with what browsers say about it (Fetch Metadata). */
record Visit(
        String method, URI target, String body, boolean crossSite, boolean topLevelGet, Map<String, String> headers) {
    private static final String PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    static Visit typed(URI target) {
        return new Visit("GET", target, "", false, true, navigation("none"));
    }

    static Visit link(URI from, URI target) {
        return new Visit("GET", target, "", !sameSite(from, target), true, navigation(relation(from, target)));
    }

    static Visit form(URI from, URI target, String body) {
        Map<String, String> headers = navigation(relation(from, target));
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Origin", origin(from));
        return new Visit("POST", target, body, !sameSite(from, target), false, headers);
    }

    /** A redirect keeps the worst relation of its chain; here the last hop's stands for it, as the first was ours. */
    static Visit redirected(Page page) {
        URI target = page.location();
        return new Visit(
                "GET", target, "", !sameSite(page.url(), target), true, navigation(relation(page.url(), target)));
    }

    static Visit script(URI target, String method, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "*/*");
        headers.put("Sec-Fetch-Mode", "cors");
        headers.put("Sec-Fetch-Dest", "empty");
        headers.put("Sec-Fetch-Site", "same-origin");
        if (!method.equals("GET")) {
            headers.put("Origin", origin(target));
        }
        return new Visit(method, target, body, false, false, headers);
    }

    static Visit raw(String method, URI target) {
        return new Visit(method, target, "", false, false, new LinkedHashMap<>());
    }

    /** With these headers, names and values in turn, in place of those of the same name. */
    Visit and(String... namesAndValues) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            more.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Visit(method, target, body, crossSite, topLevelGet, more);
    }

    private static Map<String, String> navigation(String site) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", PAGES);
        headers.put("Sec-Fetch-Mode", "navigate");
        headers.put("Sec-Fetch-Dest", "document");
        headers.put("Sec-Fetch-Site", site);
        headers.put("Sec-Fetch-User", "?1");
        return headers;
    }

    private static String relation(URI from, URI target) {
        if (origin(from).equals(origin(target))) {
            return "same-origin";
        }
        return sameSite(from, target) ? "same-site" : "cross-site";
    }

    private static boolean sameSite(URI from, URI target) {
        return from.getScheme().equals(target.getScheme()) && from.getHost().equals(target.getHost());
    }

    static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
