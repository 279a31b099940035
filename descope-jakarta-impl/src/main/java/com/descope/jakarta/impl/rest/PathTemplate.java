package com.descope.jakarta.impl.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The value of a {@code @Path} (Jakarta RESTful Web Services 3.1, section 3.4).
 *
 * @param literal it has no variable
 * @param pattern for the whole of a matched part of a path; empty if it cannot be read, then anything may match
 */
record PathTemplate(String text, boolean literal, Optional<Pattern> pattern) {

    static PathTemplate of(String path) {
        String text = trim(path);
        return new PathTemplate(text, text.indexOf('{') < 0, compile(text));
    }

    boolean mayMatch(String part) {
        String trimmed = trim(part);
        return literal
                ? text.equals(trimmed)
                : pattern.map(regex -> regex.matcher(trimmed).matches()).orElse(true);
    }

    private static String trim(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length();
        return path.substring(from, to);
    }

    private static Optional<Pattern> compile(String template) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            if (template.charAt(at) != '{') {
                int next = template.indexOf('{', at);
                int end = next < 0 ? template.length() : next;
                regex.append(Pattern.quote(template.substring(at, end)));
                at = end;
                continue;
            }
            int end = closing(template, at);
            if (end < 0) {
                return Optional.empty();
            }
            regex.append("(?:")
                    .append(variable(template.substring(at + 1, end)))
                    .append(')');
            at = end + 1;
        }
        try {
            return Optional.of(Pattern.compile(regex.toString()));
        } catch (PatternSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String variable(String inside) {
        int colon = inside.indexOf(':');
        return colon < 0 ? "[^/]+" : inside.substring(colon + 1).trim();
    }

    /** The brace that ends a variable, whose own expression may hold braces; -1 without one. */
    private static int closing(String template, int open) {
        int depth = 0;
        for (int at = open; at < template.length(); at++) {
            depth += template.charAt(at) == '{' ? 1 : template.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
