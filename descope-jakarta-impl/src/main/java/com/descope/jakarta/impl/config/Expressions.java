package com.descope.jakarta.impl.config;

import java.util.Optional;
import java.util.function.Function;

/** Property expressions (MicroProfile Config 3.0): {@code ${other}} and {@code ${other:default}}, also inside each other. */
final class Expressions {
    private static final int DEEPEST = 8;

    private Expressions() {}

    /** The text with its expressions filled in; one that has no value stays as it is, so that a check can tell. */
    static String expand(String text, Function<String, Optional<String>> values) {
        return expand(text, values, 0);
    }

    private static String expand(String text, Function<String, Optional<String>> values, int depth) {
        int start = text.indexOf("${");
        if (start < 0 || depth > DEEPEST) {
            return text;
        }
        if (start > 0 && text.charAt(start - 1) == '\\') {
            return text.substring(0, start - 1) + "${" + expand(text.substring(start + 2), values, depth);
        }
        int end = endOf(text, start);
        if (end < 0) {
            return text;
        }
        String inner = expand(text.substring(start + 2, end), values, depth + 1);
        int colon = inner.indexOf(':');
        String name = colon < 0 ? inner : inner.substring(0, colon);
        String filled = values.apply(name)
                .map(value -> expand(value, values, depth + 1))
                .orElseGet(() -> colon < 0 ? "${" + inner + "}" : inner.substring(colon + 1));
        return text.substring(0, start) + filled + expand(text.substring(end + 1), values, depth);
    }

    private static int endOf(String text, int start) {
        int open = 0;
        for (int at = start; at < text.length(); at++) {
            if (text.startsWith("${", at)) {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        return -1;
    }
}
