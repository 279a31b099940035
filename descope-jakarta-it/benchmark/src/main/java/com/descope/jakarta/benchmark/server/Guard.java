package com.descope.jakarta.benchmark.server;

/** Who looks after the page, and how the caller is known. */
public enum Guard {
    UNPROTECTED("nobody: an unprotected page", "unprotected", false),
    CONSTANT("a mechanism that logs a constant caller in", "constant", false),
    SESSION("this module, session", "module", true),
    BEARER("this module, one bearer", "module", true),
    BEARERS("this module, 2,000 bearers", "module", true),
    MP_JWT("WildFly's MP-JWT, the same bearer", "mp-jwt", true),
    OIDC_BEARER("WildFly's OIDC client, the same bearer", "oidc-bearer", true),
    OIDC_SESSION("WildFly's OIDC client, session", "oidc-session", true);

    private final String title;
    private final String context;
    private final boolean wantsCredentials;

    Guard(String title, String context, boolean wantsCredentials) {
        this.title = title;
        this.context = context;
        this.wantsCredentials = wantsCredentials;
    }

    public String title() {
        return title;
    }

    String war() {
        return context + ".war";
    }

    String page() {
        return "/" + context + "/page";
    }

    boolean wantsCredentials() {
        return wantsCredentials;
    }
}
