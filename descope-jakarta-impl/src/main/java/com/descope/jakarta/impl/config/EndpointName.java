package com.descope.jakarta.impl.config;

/** Descope's endpoints, by their key and by their member in a discovery document (RFC 8414, section 2). */
public enum EndpointName {
    AUTHORIZATION("authorization", "authorization_endpoint"),
    TOKEN("token", "token_endpoint"),
    USERINFO("userinfo", "userinfo_endpoint"),
    JWKS("jwks", "jwks_uri"),
    END_SESSION("end-session", "end_session_endpoint"),
    REVOCATION("revocation", "revocation_endpoint"),
    /** RFC 8628, section 4. */
    DEVICE_AUTHORIZATION("device-authorization", "device_authorization_endpoint");

    private final String key;
    private final String metadata;

    EndpointName(String key, String metadata) {
        this.key = key;
        this.metadata = metadata;
    }

    /** The last part of {@code descope.endpoint.<key>}. */
    public String key() {
        return key;
    }

    public String metadata() {
        return metadata;
    }
}
