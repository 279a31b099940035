package com.descope.jakarta.impl.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Configuration that a test wrote down. */
public record MapSource(Map<String, String> keys) implements ConfigSource {

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public Optional<String> origin(String name) {
        return value(name).map(set -> "a test");
    }

    @Override
    public Set<String> names() {
        return keys.keySet();
    }
}
