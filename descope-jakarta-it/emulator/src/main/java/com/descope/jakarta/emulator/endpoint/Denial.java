package com.descope.jakarta.emulator.endpoint;

/**
 * Why an endpoint refuses. Descope's own codes for most of these are not documented; those used here come from its tables
 * of general codes, and a test that needs others sets a fault.
 */
enum Denial {
    INVALID_REQUEST(400, "invalid_request", 400, "E011002", "Missing arguments"),
    INVALID_CLIENT(401, "invalid_client", 401, "E011004", "Invalid arguments"),
    INVALID_CODE(400, "invalid_grant", 400, "E011004", "Invalid arguments"),
    INVALID_REFRESH_TOKEN(400, "invalid_grant", 401, "E061005", "Invalid token"),
    ENDED_BY_LOGOUT(400, "invalid_grant", 401, "E064001", "Token expired by logout"),
    UNSUPPORTED_GRANT_TYPE(400, "unsupported_grant_type", 400, "E011003", "Request is invalid"),
    INVALID_SCOPE(400, "invalid_scope", 400, "E011003", "Request is invalid");

    private final int oauthStatus;
    private final String error;
    private final int descopeStatus;
    private final String errorCode;
    private final String errorDescription;

    Denial(int oauthStatus, String error, int descopeStatus, String errorCode, String errorDescription) {
        this.oauthStatus = oauthStatus;
        this.error = error;
        this.descopeStatus = descopeStatus;
        this.errorCode = errorCode;
        this.errorDescription = errorDescription;
    }

    int oauthStatus() {
        return oauthStatus;
    }

    String error() {
        return error;
    }

    int descopeStatus() {
        return descopeStatus;
    }

    String errorCode() {
        return errorCode;
    }

    String errorDescription() {
        return errorDescription;
    }

    Denied because(String message) {
        return new Denied(this, message);
    }
}
