package com.descope.jakarta.impl.config;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The server's MicroProfile Config; a class of its own, because a server may lack it. What none of its sources has is looked for
 * in ours: Payara's does not see the file of a WAR that is in an EAR.
 */
final class MicroProfileSource implements ConfigSource {
    private final Config config;
    private final ConfigSource ours;

    MicroProfileSource(Config config, ConfigSource ours) {
        this.config = config;
        this.ours = ours;
    }

    static MicroProfileSource of(ClassLoader loader) {
        return new MicroProfileSource(ConfigProvider.getConfig(loader), StandardSource.of(loader));
    }

    /**
     * By the specification an optional value is empty when its expression does not resolve, as if nobody had set it; one
     * that resolves to nothing is told apart by its text, which is there.
     */
    @Override
    public Optional<String> value(String name) {
        Optional<String> value = config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
        if (value.isPresent()) {
            return value;
        }
        Optional<String> raw = raw(name);
        if (raw.isEmpty()) {
            return ours.value(name);
        }
        if (raw.get().contains("${") && config.getConfigValue(name).getValue() == null) {
            throw new NoSuchElementException(name);
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> origin(String name) {
        return Optional.ofNullable(config.getConfigValue(name).getSourceName()).or(() -> ours.origin(name));
    }

    /** The sources come with the highest ordinal first. */
    private Optional<String> raw(String name) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> Stream.ofNullable(source.getValue(name)))
                .findFirst();
    }

    @Override
    public Set<String> names() {
        Set<String> names = new TreeSet<>(ours.names());
        config.getPropertyNames().forEach(names::add);
        return names;
    }
}
