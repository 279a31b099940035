package com.descope.jakarta.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's {@code jcmd} on the process of a server. */
public record Jcmd(long pid) {
    private static final Path TOOL = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /** What the command printed. */
    public String run(String... command) {
        List<String> line = new ArrayList<>(List.of(TOOL.toString(), Long.toString(pid)));
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
