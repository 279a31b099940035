package com.descope.jakarta.impl.config;

import java.util.Optional;

/**
 * A property as it holds.
 *
 * @param key the key that it belongs to
 * @param property its name, which is another than the key's where the key stands for many
 * @param value its text as it may be shown; empty if nothing is set and there is no default
 * @param origin where it is set; empty for a default
 */
public record Setting(ConfigKey key, String property, Optional<String> value, Optional<String> origin) {}
