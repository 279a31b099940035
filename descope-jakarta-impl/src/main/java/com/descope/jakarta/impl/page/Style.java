package com.descope.jakarta.impl.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The only style of our pages; the policy names it by its hash, so no other is applied (CSP Level 3, section 8.3). */
final class Style {
    /** What stands between the tags, to the character. Contrast is at least 7:1 in both schemes (WCAG 2.2, 1.4.6). */
    static final String TEXT = """
            :root {
              color-scheme: light dark;
              --ink: #1b1f24; --paper: #ffffff; --quiet: #4a525c; --link: #0b4fb3; --line: #c9ced6;
            }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #f0f3f6; --paper: #14171b; --quiet: #b9c1cb; --link: #9cc4ff; --line: #444c56; }
            }
            * { box-sizing: border-box; }
            body { margin: 0; color: var(--ink); background: var(--paper); font: 1.0625rem/1.6 system-ui, sans-serif; }
            main { max-width: 40rem; margin: 0 auto; padding: clamp(1.5rem, 8vh, 6rem) 1.25rem; overflow-wrap: anywhere; }
            h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.3; }
            a { color: var(--link); }
            button { padding: .6rem 1.4rem; font: inherit; color: var(--paper); background: var(--link); }
            button { border: 2px solid var(--link); border-radius: .4rem; cursor: pointer; }
            a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
            dl { margin: 1.5rem 0; padding-top: 1rem; border-top: 1px solid var(--line); }
            dl { color: var(--quiet); font-size: .9375rem; }
            dt { font-weight: 600; }
            dd { margin: 0 0 .6rem; }
            """;

    private Style() {}

    /** The source expression for {@code style-src}. */
    static String source() {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(TEXT)) + "'";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
