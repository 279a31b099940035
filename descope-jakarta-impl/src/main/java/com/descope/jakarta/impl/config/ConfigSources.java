package com.descope.jakarta.impl.config;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;

/** Chooses the source: MicroProfile Config where the server has it, else the same sources read by ourselves. */
public final class ConfigSources {
    private ConfigSources() {}

    /** The source for our own loader, which sees the application; the context's may see less, or another one. */
    public static ConfigSource ofServer(ClassLoader loader) {
        try {
            return MicroProfileSource.of(loader);
        } catch (LinkageError | ServiceConfigurationError | IllegalStateException absent) {
            return standard(loader);
        } catch (RuntimeException failed) {
            return new Unreadable(failed);
        }
    }

    private static ConfigSource standard(ClassLoader loader) {
        try {
            return StandardSource.of(loader);
        } catch (RuntimeException failed) {
            return new Unreadable(failed);
        }
    }

    /** Says why when it is asked, so that the reader can tell it like any other problem. */
    private record Unreadable(RuntimeException cause) implements ConfigSource {

        @Override
        public Optional<String> value(String name) {
            throw cause;
        }

        @Override
        public Set<String> names() {
            throw cause;
        }
    }
}
