package com.descope.jakarta.impl.web;

import java.util.Optional;

/** Whether a page of the application itself, or the user at the address bar, sent a request. */
public final class SameOrigin {
    private static final String SAME = "same-origin";

    private SameOrigin() {}

    /** By {@code Sec-Fetch-Site}, which no page can forge; without it by {@code Origin}, then {@code Referer}. */
    public static boolean sent(WebRequest request, PublicUrl app) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals(SAME) || site.get().equals("none");
        }
        Optional<String> origin = request.header("Origin");
        if (origin.isPresent()) {
            return origin.get().equals(app.origin());
        }
        return request.header("Referer")
                .filter(referer -> referer.equals(app.origin()) || referer.startsWith(app.origin() + "/"))
                .isPresent();
    }

    /** Stricter, for what changes something: a page of ours and nobody else, as the browser says and not a {@code Referer}. */
    public static boolean sentByPage(WebRequest request, PublicUrl app) {
        Optional<String> site = request.header("Sec-Fetch-Site");
        return site.isPresent()
                ? site.get().equals(SAME)
                : request.header("Origin").filter(app.origin()::equals).isPresent();
    }
}
