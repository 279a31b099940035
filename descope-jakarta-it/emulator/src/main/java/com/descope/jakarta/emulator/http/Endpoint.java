package com.descope.jakarta.emulator.http;

/** What the emulator serves. Faults are switched on, and requests are counted, by endpoint. */
public enum Endpoint {
    /** {@code /oauth2/v1/authorize}. */
    AUTHORIZE,
    /** The POST of the sign-in page. */
    SIGN_IN,
    /** {@code /oauth2/v1/token}. */
    TOKEN,
    /** {@code /oauth2/v1/userinfo}. */
    USERINFO,
    /** {@code /<project-id>/.well-known/jwks.json} and its older addresses. */
    JWKS,
    /** {@code /oauth2/v1/logout}. */
    LOGOUT,
    /** {@code /oauth2/v1/revoke}. */
    REVOKE,
    /** {@code /oauth2/v1/device}. */
    DEVICE_AUTHORIZATION,
    /** The page where a user enters the code that a device shows. */
    DEVICE_PAGE,
    /** The discovery documents. */
    DISCOVERY,
    /** {@code /v1/auth/accesskey/exchange}. */
    ACCESS_KEY_EXCHANGE,
    /** Everything else: answered with 404. */
    OTHER
}
