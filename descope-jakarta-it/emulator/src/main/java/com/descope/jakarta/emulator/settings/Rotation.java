package com.descope.jakarta.emulator.settings;

/** What a refresh does to the refresh token: Descope has both as a project setting. */
public enum Rotation {
    /** The refresh token stays, and the answer carries none. */
    OFF,
    /** A new one comes; the old one is refused from then on. */
    ON,
    /** A new one comes; the old one, presented again, ends the whole family (RFC 9700, 4.14.2). */
    REUSE_DETECTED
}
