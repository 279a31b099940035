package com.descope.jakarta.impl.web;

import java.util.Locale;

/** What kind of answer a request can make use of (Fetch Metadata Request Headers, and what came before them). */
public enum RequestKind {
    /** A page for the address bar, asked for by GET: the one kind that a redirect to a login serves. */
    PAGE_NAVIGATION,
    /** A browser that loads a page by another method, or into a frame. */
    OTHER_NAVIGATION,
    /** Jakarta Faces' partial request, whose script follows no redirect to another origin. */
    FACES_AJAX,
    /** htmx, which goes where {@code HX-Redirect} says. */
    HTMX,
    /** {@code fetch}, XMLHttpRequest, EventSource, WebSocket, images, and clients that are no browser. */
    OTHER;

    public static RequestKind of(WebRequest request) {
        if (request.headerIs("Faces-Request", "partial/ajax")) {
            return FACES_AJAX;
        }
        if (request.hasHeader("HX-Request")) {
            return HTMX;
        }
        boolean told = request.hasHeader("Sec-Fetch-Mode") || request.hasHeader("Sec-Fetch-Dest");
        if (told ? !navigates(request) : !looksLikeNavigation(request)) {
            return OTHER;
        }
        if (!request.method().equals("GET") || (request.hasHeader("Sec-Fetch-Dest") && !intoDocument(request))) {
            return OTHER_NAVIGATION;
        }
        return isPrefetch(request) ? OTHER : PAGE_NAVIGATION;
    }

    private static boolean navigates(WebRequest request) {
        return request.hasHeader("Sec-Fetch-Mode")
                ? request.headerIs("Sec-Fetch-Mode", "navigate")
                : intoDocument(request);
    }

    private static boolean intoDocument(WebRequest request) {
        return request.headerIs("Sec-Fetch-Dest", "document");
    }

    private static boolean isPrefetch(WebRequest request) {
        return request.header("Sec-Purpose")
                .filter(purpose -> purpose.toLowerCase(Locale.ROOT).contains("prefetch"))
                .isPresent();
    }

    /** On plain http, and in old browsers, where the Sec-Fetch headers are not sent. */
    private static boolean looksLikeNavigation(WebRequest request) {
        return !request.method().equals("HEAD")
                && !request.method().equals("OPTIONS")
                && !request.hasHeader("X-Requested-With")
                && !request.hasHeader("Faces-Request")
                && request.fields().headers("Accept").stream()
                        .anyMatch(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"));
    }
}
