package com.descope.jakarta.impl.config;

import java.util.Optional;
import java.util.Set;

/** Where configured text comes from. */
public interface ConfigSource {

    /** The text of a property; empty if it is not set, or blank. */
    Optional<String> value(String name);

    /** The names of properties that are set, as far as the source knows them. */
    Set<String> names();
}
