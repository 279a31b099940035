package com.descope.jakarta.impl.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * The value of a {@code @Path} (Jakarta RESTful Web Services 3.1, section 3.4).
 *
 * @param literals all that is not in variables
 * @param pattern for the whole of a matched part of a path; empty if it cannot be read, then anything may match
 */
record PathTemplate(String text, String literals, Optional<Pattern> pattern) {
    /** Characters that stand for themselves in templates and in paths (RFC 3986, section 3.3); others are written in several ways. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@/-]*");

    static PathTemplate of(String path) {
        String text = trim(path);
        List<String> parts = parts(text);
        String literals = parts.stream().filter(part -> !isVariable(part)).collect(Collectors.joining());
        return new PathTemplate(text, literals, compile(parts));
    }

    /** Whether a runtime may have matched it, however runtimes encode templates and decode paths. */
    boolean mayMatch(String part) {
        return pattern.map(regex -> regex.matcher(part).matches() || (!plain(part) && mayMatchDecoded(regex, part)))
                .orElse(true);
    }

    private boolean mayMatchDecoded(Pattern regex, String part) {
        try {
            String decoded = decode(part);
            return literal()
                    ? decode(text).equals(decoded)
                    : !plain(literals) || regex.matcher(decoded).matches();
        } catch (IllegalArgumentException malformed) {
            return true;
        }
    }

    private boolean literal() {
        return text.equals(literals);
    }

    /** Whether it has no variable and is this part, in every runtime. */
    boolean is(String part) {
        return literal() && text.equals(part) && plain(part);
    }

    /** Whether a runtime may prefer it to a literal of this many characters (section 3.7.2). */
    boolean mayPrecede(int literalCharacters) {
        return pattern.isEmpty() || literals.length() >= literalCharacters;
    }

    private static boolean plain(String text) {
        return PLAIN.matcher(text).matches();
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String trim(String path) {
        int from = path.startsWith("/") ? 1 : 0;
        int to = path.endsWith("/") && path.length() > from ? path.length() - 1 : path.length();
        return path.substring(from, to);
    }

    /** Literals, and variables with their braces. */
    private static List<String> parts(String template) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            int end = template.charAt(at) == '{' ? closing(template, at) + 1 : template.indexOf('{', at);
            int to = end <= 0 ? template.length() : end;
            parts.add(template.substring(at, to));
            at = to;
        }
        return parts;
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    private static Optional<Pattern> compile(List<String> parts) {
        if (parts.stream().anyMatch(part -> isVariable(part) && closing(part, 0) < 0)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Pattern.compile(parts.stream().map(PathTemplate::regex).collect(Collectors.joining())));
        } catch (PatternSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static String regex(String part) {
        return isVariable(part) ? "(?:" + variable(part.substring(1, part.length() - 1)) + ")" : Pattern.quote(part);
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
