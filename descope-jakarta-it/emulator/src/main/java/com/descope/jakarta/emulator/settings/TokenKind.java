package com.descope.jakarta.emulator.settings;

/** Where claims travel. */
public enum TokenKind {
    /** The ID token. */
    ID,
    /** The access token. */
    ACCESS,
    /** The refresh token. */
    REFRESH,
    /** The userinfo answer, signed or not. */
    USERINFO,
    /** The session token that an access key is exchanged for. */
    ACCESS_KEY_SESSION,
    /** The logout token of a back-channel logout. */
    LOGOUT
}
