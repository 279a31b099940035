package com.descope.jakarta.impl.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names and paths of our cookies that the whole application sees. Applications of one host share its cookies' names. */
public final class CookieName {
    private static final String OURS = "descope-";
    /** The browser's promise that no other host and no http page has set it (RFC 6265bis, section 4.1.3.2). */
    private static final String PREFIX = "__Host-";

    private CookieName() {}

    /** With {@code use}, for example {@code session-}, which is empty for the first of our cookies. */
    public static String of(PublicUrl app, String use) {
        return (app.secure() ? PREFIX : "") + OURS + use + hash(app.path());
    }

    /** The prefix demands the path; without it the application's own path is enough. */
    public static String pathOf(PublicUrl app) {
        return app.secure() ? "/" : CookiePath.of(app.cookiePath());
    }

    private static String hash(String publicPath) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicPath.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JVM lacks SHA-256, which every JVM must have.", missing);
        }
    }
}
