package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The usable keys of a JWK Set (RFC 7517, section 5); never empty. */
final class KeySet {
    private static final int MOST = 100;

    private final List<VerificationKey> keys;
    private final Map<String, List<VerificationKey>> byId;

    private KeySet(List<VerificationKey> keys) {
        this.keys = keys;
        this.byId = keys.stream().filter(key -> key.id().isPresent()).collect(Collectors.groupingBy(key -> key.id()
                .orElse("")));
    }

    /** The set, or empty if the text is none, or none of its first 100 keys is of use: that must not replace a good one. */
    static Optional<KeySet> parse(String text, JsonReader json) {
        return json.object(text)
                .map(members -> members.get("keys"))
                .map(KeySet::usable)
                .filter(keys -> !keys.isEmpty())
                .map(KeySet::new);
    }

    private static List<VerificationKey> usable(Object entries) {
        if (!(entries instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .limit(MOST)
                .distinct()
                .filter(entry -> entry instanceof Map<?, ?>)
                .flatMap(entry -> UsableKeys.of((Map<?, ?>) entry).stream())
                .toList();
    }

    List<VerificationKey> all() {
        return keys;
    }

    /** Whether this set has it too, whichever set it was fetched with. */
    boolean has(VerificationKey key) {
        return keys.contains(key);
    }

    /** Those of that {@code kid}: none, one, or several that only {@link KeyFits} tells apart. */
    List<VerificationKey> named(String id) {
        return byId.getOrDefault(id, List.of());
    }
}
