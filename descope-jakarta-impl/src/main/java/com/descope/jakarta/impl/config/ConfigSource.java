package com.descope.jakarta.impl.config;

import java.util.Optional;
import java.util.Set;

/** Where configured text comes from. */
public interface ConfigSource {

    /**
     * The text of a property, its expressions filled in; empty if it is not set, or set to nothing.
     *
     * @throws java.util.NoSuchElementException if an expression names a property that is not set
     * @throws RuntimeException if the property cannot be read for another reason
     */
    Optional<String> value(String name);

    /** What the source calls the place where a property is set; empty if it is not set, or the source does not tell. */
    default Optional<String> origin(String name) {
        return Optional.empty();
    }

    /** The names of properties that are set, as far as the source knows them; environment variables by their own names. */
    Set<String> names();
}
