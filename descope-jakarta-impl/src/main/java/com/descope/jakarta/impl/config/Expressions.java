package com.descope.jakarta.impl.config;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Property expressions (MicroProfile Config 3.0): {@code ${other}} and {@code ${other:default}}, also inside each other;
 * a backslash before the dollar keeps it as it is. One object expands one value, so that its work has an end.
 */
final class Expressions {
    private static final int DEEPEST = 20;
    private static final int MOST = 200;
    private static final String OPEN = "${";

    private final Function<String, Optional<String>> values;
    private int expanded;

    Expressions(Function<String, Optional<String>> values) {
        this.values = values;
    }

    /**
     * The text with its expressions filled in.
     *
     * @throws NoSuchElementException if an expression has neither value nor default
     * @throws IllegalArgumentException if an expression has no end, or refers to itself
     */
    String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("expressions inside each other without an end");
        }
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, at)) {
            if (start > at && text.charAt(start - 1) == '\\') {
                filled.append(text, at, start - 1).append(OPEN);
                at = start + OPEN.length();
            } else {
                int end = endOf(text, start);
                filled.append(text, at, start).append(value(text.substring(start + OPEN.length(), end), depth + 1));
                at = end + 1;
            }
        }
        return filled.append(text.substring(at)).toString();
    }

    private String value(String expression, int depth) {
        if (++expanded > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " expressions");
        }
        int colon = colonOf(expression);
        String name = expand(colon < 0 ? expression : expression.substring(0, colon), depth);
        Optional<String> found = values.apply(name);
        if (found.isEmpty() && colon < 0) {
            throw new NoSuchElementException(name);
        }
        return expand(found.orElseGet(() -> expression.substring(colon + 1)), depth);
    }

    /** The one between name and default, not one of an expression inside the name. */
    private static int colonOf(String expression) {
        int at = 0;
        while (at < expression.length() && expression.charAt(at) != ':') {
            at = expression.startsWith(OPEN, at) ? endOf(expression, at) + 1 : at + 1;
        }
        return at < expression.length() ? at : -1;
    }

    private static int endOf(String text, int start) {
        int open = 0;
        for (int at = start; at < text.length(); at++) {
            if (text.startsWith(OPEN, at)) {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("an expression without an end");
    }
}
