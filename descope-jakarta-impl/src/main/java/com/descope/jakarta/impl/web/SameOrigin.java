package com.descope.jakarta.impl.web;

import java.util.Optional;

/** Whether a page of the application itself, or the user at the address bar, sent a request. */
public final class SameOrigin {
    private SameOrigin() {}

    /** By {@code Sec-Fetch-Site}, which no page can forge; without it by {@code Origin}, then {@code Referer}. */
    public static boolean sent(WebRequest request, PublicUrl app) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent()) {
            return origin.get().equals(app.origin());
        }
        return request.header("Referer")
                .filter(referer -> referer.equals(app.origin()) || referer.startsWith(app.origin() + "/"))
                .isPresent();
    }
}
