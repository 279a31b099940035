package com.descope.jakarta.emulator.endpoint;

/** An authorization request that is answered with an error at its redirect URI (RFC 6749, 4.1.2.1). */
final class AuthorizationRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String error;

    AuthorizationRefused(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    String error() {
        return error;
    }
}
