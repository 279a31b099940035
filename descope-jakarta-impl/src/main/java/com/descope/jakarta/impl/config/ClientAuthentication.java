package com.descope.jakarta.impl.config;

/** How the client proves itself at the token endpoint (OpenID Connect Core 1.0, section 9). */
public enum ClientAuthentication {
    NONE,
    CLIENT_SECRET_BASIC,
    CLIENT_SECRET_POST
}
