package com.descope.jakarta.spi;

import java.util.Objects;
import java.util.Set;

/**
 * A caller as the container knows him.
 *
 * @param name what {@code getUserPrincipal().getName()} returns; blank where the claims have no name, and then nobody is signed in
 * @param groups what {@code isUserInRole} and {@code @RolesAllowed} look at; empty if there are none
 */
public record MappedCaller(String name, Set<String> groups) {
    /**
     * Copies the set; neither may be null.
     *
     * @param name the caller's name
     * @param groups the caller's groups
     */
    public MappedCaller {
        Objects.requireNonNull(name, "name");
        groups = Set.copyOf(groups);
    }

    /**
     * The same caller with another name.
     *
     * @param other the name
     * @return a copy with it
     */
    public MappedCaller named(String other) {
        return new MappedCaller(other, groups);
    }

    /**
     * The same caller with other groups.
     *
     * @param others all of them
     * @return a copy with them
     */
    public MappedCaller inGroups(Set<String> others) {
        return new MappedCaller(name, others);
    }
}
