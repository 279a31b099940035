package com.descope.jakarta.impl.config;

import java.util.regex.Pattern;

/** Forms of text that several keys have. */
final class Texts {
    static final String VISIBLE = "at most 500 visible ASCII characters";

    private static final Pattern VISIBLE_FORM = Pattern.compile("[!-~]{1,500}");

    private Texts() {}

    static boolean isVisible(String text) {
        return VISIBLE_FORM.matcher(text).matches();
    }
}
