package com.descope.jakarta.impl.web;

import java.util.List;

/** What a request's {@code Authorization} says to us (RFC 9110, section 11.6.2; RFC 6750, section 2.1). */
public sealed interface Authorization {
    String SCHEME = "Bearer";
    Authorization ABSENT = new Absent();

    /** There is none. */
    record Absent() implements Authorization {}

    /** One of another scheme, which is somebody else's to read. */
    record Foreign() implements Authorization {}

    /** A bearer token, of whatever form. */
    record Bearer(String token) implements Authorization {
        @Override
        public String toString() {
            return SCHEME;
        }
    }

    /** Several, with a bearer among them: which of them counts would be a guess. */
    record Ambiguous() implements Authorization {}

    static Authorization of(WebRequest request) {
        List<String> values = request.fields().headers("Authorization");
        if (values.isEmpty()) {
            return ABSENT;
        }
        if (values.stream().noneMatch(Authorization::isBearer)) {
            return new Foreign();
        }
        return values.size() > 1 ? new Ambiguous() : new Bearer(tokenOf(values.get(0)));
    }

    /** Whether a header value is of our scheme, whatever comes behind it. */
    static boolean isBearer(String value) {
        return value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (value.length() == SCHEME.length() || Character.isWhitespace(value.charAt(SCHEME.length())));
    }

    /** Spaces, and nothing else, may stand between scheme and token. */
    private static String tokenOf(String value) {
        int start = SCHEME.length();
        while (start < value.length() && value.charAt(start) == ' ') {
            start++;
        }
        return value.substring(start);
    }
}
