package com.descope.jakarta.impl.mechanism;

import jakarta.servlet.http.HttpServletRequest;

/** While a server asks for the caller of a resource that is for everybody, nobody is told to sign in. */
public final class OpenToAll {
    private static final String ATTRIBUTE = "com.descope.jakarta.open-to-all";

    private OpenToAll() {}

    public static void begin(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static void end(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    static boolean is(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
