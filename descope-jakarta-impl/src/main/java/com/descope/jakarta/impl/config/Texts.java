package com.descope.jakarta.impl.config;

import java.util.regex.Pattern;

/** Forms of text that several keys have. */
final class Texts {
    static final String VISIBLE = "at most 500 visible ASCII characters";

    private static final Pattern VISIBLE_FORM = Pattern.compile("[!-~]{1,500}");

    static final String COOKIE_NAME = "a cookie name of at most 100 characters such as DS";

    /** RFC 6265, section 4.1.1. */
    private static final Pattern COOKIE_NAME_FORM = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    static final String SCOPE = "scopes separated by spaces";

    /** RFC 6749, appendix A.4. */
    private static final Pattern SCOPE_FORM = Pattern.compile("[!#-\\[\\]-~]+( +[!#-\\[\\]-~]+)*");

    private Texts() {}

    static boolean isScope(String text) {
        return SCOPE_FORM.matcher(text).matches();
    }

    static boolean isVisible(String text) {
        return VISIBLE_FORM.matcher(text).matches();
    }

    static boolean isCookieName(String text) {
        return COOKIE_NAME_FORM.matcher(text).matches();
    }
}
