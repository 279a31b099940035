package com.descope.jakarta.impl.page;

import java.net.URI;

/** The content security policy of one page: our style, no script, nothing from elsewhere. */
record ContentPolicy(String frameAncestors, String formAction) {

    static ContentPolicy strict() {
        return new ContentPolicy("'none'", "'none'");
    }

    /** The page answers a navigation into a frame of the application: refused there, nobody would read it. */
    static ContentPolicy framedByUs() {
        return new ContentPolicy("'self'", "'none'");
    }

    /**
     * The form posts to us, and we redirect to Descope, which may redirect further. Browsers that apply
     * {@code form-action} to redirects too would stop silently there (w3c/webappsec-csp#8).
     */
    static ContentPolicy formThatEndsAt(URI provider) {
        String plain = "http".equalsIgnoreCase(provider.getScheme()) ? " http://" + provider.getRawAuthority() : "";
        return new ContentPolicy("'none'", "'self' https:" + plain);
    }

    String header() {
        return "default-src 'none'; style-src " + Style.source() + "; base-uri 'none'; frame-ancestors "
                + frameAncestors + "; form-action " + formAction;
    }
}
