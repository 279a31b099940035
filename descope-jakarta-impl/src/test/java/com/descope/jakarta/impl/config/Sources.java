package com.descope.jakarta.impl.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The standard sources with contents made up for one test. */
final class Sources {
    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private final List<URL> classPath = new ArrayList<>();

    Sources property(String name, String value) {
        system.setProperty(name, value);
        return this;
    }

    Sources variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Sources file(String text) {
        try {
            Path root = Files.createTempDirectory("config");
            Path file = Files.createDirectories(root.resolve("META-INF")).resolve("microprofile-config.properties");
            Files.writeString(file, text);
            List.of(root, file.getParent(), file).forEach(made -> made.toFile().deleteOnExit());
            classPath.add(root.toUri().toURL());
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    ClassLoader loader(ClassLoader parent) {
        return new URLClassLoader(classPath.toArray(URL[]::new), parent);
    }

    StandardSource standard() {
        return StandardSource.of(loader(ClassLoader.getPlatformClassLoader()), system, environment);
    }
}
