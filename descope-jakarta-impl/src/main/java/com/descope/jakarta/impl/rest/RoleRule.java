package com.descope.jakarta.impl.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who may call: everybody, nobody, or callers with one role out of each set. Only places that contradict each other make
 * more than one set; then all of them must be content.
 */
record RoleRule(boolean denied, Set<Set<String>> required) {
    static final RoleRule EVERYBODY = new RoleRule(false, Set.of());
    static final RoleRule NOBODY = new RoleRule(true, Set.of());

    /** Any caller, whatever the roles (Servlet 6.0, section 13.3). */
    private static final String ANY_CALLER = "**";

    /** Whoever is signed in. */
    static final RoleRule ANYBODY = oneOf(List.of(ANY_CALLER));

    RoleRule {
        required = Set.copyOf(required);
    }

    /** One of these roles; no role at all is one that nobody has. */
    static RoleRule oneOf(List<String> roles) {
        return roles.isEmpty() ? NOBODY : new RoleRule(false, Set.of(Set.copyOf(roles)));
    }

    RoleRule and(RoleRule other) {
        Set<Set<String>> both = new LinkedHashSet<>();
        Stream.of(this, other).forEach(rule -> both.addAll(rule.required));
        return new RoleRule(denied || other.denied, both);
    }

    boolean open() {
        return !denied && required.isEmpty();
    }

    /** Whether a caller who is signed in may call. */
    boolean admits(Predicate<String> inRole) {
        return !denied
                && required.stream()
                        .allMatch(roles ->
                                roles.contains(ANY_CALLER) || roles.stream().anyMatch(inRole));
    }
}
