package com.descope.jakarta.impl.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key with its value and where that comes from, to be shown: without secrets. */
public final class Settings {
    private static final String SET = "(set)";
    private static final String UNKNOWN = "(unknown)";

    private final ConfigSource source;
    private final DescopeConfig config;

    /** Of the source that the configuration was read from. */
    public Settings(ConfigSource source, DescopeConfig config) {
        this.source = source;
        this.config = config;
    }

    public List<Setting> all() {
        return Arrays.stream(ConfigKey.values()).flatMap(this::of).toList();
    }

    private Stream<Setting> of(ConfigKey key) {
        return key.prefix().isEmpty()
                ? Stream.of(of(key, key.key()))
                : NamedKeys.of(key.prefix().get(), source.names()).values().stream()
                        .map(property -> of(key, property));
    }

    private Setting of(ConfigKey key, String property) {
        Optional<String> own = own(property);
        if (own.isEmpty()) {
            return new Setting(key, property, key.byDefault().or(() -> Derived.of(key, config)), Optional.empty());
        }
        String shown = key.secret() ? SET : Values.shown(key, own.get());
        return new Setting(
                key, property, Optional.of(shown), source.origin(property).or(() -> Optional.of(UNKNOWN)));
    }

    private Optional<String> own(String property) {
        try {
            return source.value(property).map(String::strip).filter(text -> !text.isEmpty());
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
