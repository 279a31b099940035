package com.descope.jakarta.impl.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What {@code WWW-Authenticate} says to clients that send tokens (RFC 6750, section 3; RFC 9728, section 5.1). */
public final class Challenge {
    private static final int LONGEST = 600;

    private Challenge() {}

    /** No token came. */
    public static String plain(Optional<String> metadata) {
        return Authorization.SCHEME
                + metadata.map(url -> " resource_metadata=\"" + url + "\"").orElse("");
    }

    /** A token came that is not good. */
    public static String invalidToken(String description, Optional<String> metadata) {
        return Authorization.SCHEME + " error=\"invalid_token\", error_description=\"" + quotable(description) + "\""
                + metadata.map(url -> ", resource_metadata=\"" + url + "\"").orElse("");
    }

    /** A good token came whose caller may not do this. */
    public static String insufficientScope() {
        return Authorization.SCHEME + " error=\"insufficient_scope\"";
    }

    /** A good token or session came that proves too little (RFC 9470, section 3). */
    public static String insufficientAuthentication(
            String description, List<String> acr, Optional<Duration> maxAge, Optional<String> metadata) {
        String contexts = acr.isEmpty() ? "" : ", acr_values=\"" + quotable(String.join(" ", acr)) + "\"";
        return Authorization.SCHEME + " error=\"insufficient_user_authentication\", error_description=\""
                + quotable(description) + "\"" + contexts
                + maxAge.map(age -> ", max_age=\"" + age.toSeconds() + "\"").orElse("")
                + metadata.map(url -> ", resource_metadata=\"" + url + "\"").orElse("");
    }

    /** Only the characters that RFC 6750, section 3 allows. */
    private static String quotable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replace('"', '\'').replaceAll("[^ !#-\\[\\]-~]", "?");
    }
}
