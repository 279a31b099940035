package com.descope.jakarta.impl.token;

import java.util.Map;
import java.util.Optional;

/**
 * What of a JOSE header is looked at (RFC 7515, section 4.1). Keys and addresses of keys in it ({@code jwk}, {@code jku},
 * {@code x5c}, {@code x5u}) are the sender's word, and never read.
 */
record TokenHeader(String algorithm, Optional<String> keyId, Optional<String> type, Optional<String> extension) {
    private static final int LONGEST_KEY_ID = 200;

    /** The header, or empty if a member that is looked at is missing or of a wrong type. */
    static Optional<TokenHeader> of(Map<String, Object> members) {
        boolean formed = textOrAbsent(members, "kid")
                && textOrAbsent(members, "typ")
                && text(members, "kid").map(TokenHeader::fits).orElse(true);
        if (!formed) {
            return Optional.empty();
        }
        Optional<String> extension = members.containsKey("crit")
                ? Optional.of("crit")
                : Optional.of("b64").filter(members::containsKey);
        return text(members, "alg")
                .map(algorithm -> new TokenHeader(algorithm, text(members, "kid"), text(members, "typ"), extension));
    }

    private static Optional<String> text(Map<String, Object> members, String name) {
        return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static boolean textOrAbsent(Map<String, Object> members, String name) {
        return !members.containsKey(name) || members.get(name) instanceof String;
    }

    private static boolean fits(String keyId) {
        return !keyId.isBlank() && keyId.length() <= LONGEST_KEY_ID;
    }
}
