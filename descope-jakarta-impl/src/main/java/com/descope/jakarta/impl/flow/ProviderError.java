package com.descope.jakarta.impl.flow;

/** An error that came by way of the browser (RFC 6749, section 4.1.2.1); the description may be anybody's text. */
record ProviderError(String error, String description) {

    /** The status of our page: whose fault it is. */
    int status() {
        return switch (error) {
            case "temporarily_unavailable" -> 503;
            case "server_error" -> 502;
            default -> 403;
        };
    }
}
