package com.descope.jakarta.emulator.settings;

/** How the token endpoint and its kin word a refusal. */
public enum ErrorStyle {
    /** Descope's own body: {@code errorCode}, {@code errorDescription}, {@code errorMessage}, {@code message}. */
    DESCOPE,
    /** RFC 6749, 5.2: {@code error}, {@code error_description}. */
    OAUTH
}
