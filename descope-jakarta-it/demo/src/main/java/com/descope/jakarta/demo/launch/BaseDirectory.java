package com.descope.jakarta.demo.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server's own directory, so that the unpacked distribution stays as it came. */
final class BaseDirectory {
    private BaseDirectory() {}

    static void make(Path home, Path base) {
        try {
            delete(base);
            Files.createDirectories(base.resolve("deployments"));
            Files.createDirectories(base.resolve("log"));
            copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> walk = Files.walk(directory)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Files.copy(path, to.resolve(from.relativize(path)));
        }
    }
}
