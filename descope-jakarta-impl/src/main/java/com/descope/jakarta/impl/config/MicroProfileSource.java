package com.descope.jakarta.impl.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The server's MicroProfile Config; a class of its own, because a server may lack it. */
final class MicroProfileSource implements ConfigSource {
    private final Config config;

    private MicroProfileSource(Config config) {
        this.config = config;
    }

    static MicroProfileSource of(ClassLoader loader) {
        return new MicroProfileSource(ConfigProvider.getConfig(loader));
    }

    @Override
    public Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }
}
