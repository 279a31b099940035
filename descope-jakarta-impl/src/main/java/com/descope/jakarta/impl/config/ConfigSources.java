package com.descope.jakarta.impl.config;

/** Chooses the source: MicroProfile Config where the server has it, else the same sources read by ourselves. */
public final class ConfigSources {
    private ConfigSources() {}

    /** The source for our own loader, which sees the application; the context's may see less, or another one. */
    public static ConfigSource ofServer(ClassLoader loader) {
        try {
            return MicroProfileSource.of(loader);
        } catch (LinkageError | IllegalStateException absent) {
            return StandardSource.of(loader, System.getProperties(), System.getenv());
        }
    }
}
