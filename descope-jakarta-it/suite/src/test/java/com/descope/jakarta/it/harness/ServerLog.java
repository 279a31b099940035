package com.descope.jakarta.it.harness;

import com.descope.jakarta.it.server.TestedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A server's log from a moment on. */
public final class ServerLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String REFERENCE = "[reference ";

    private final Path file;
    private final long from;

    private ServerLog(Path file, long from) {
        this.file = file;
        this.from = from;
    }

    /** The log of the server that Arquillian runs, from now on. */
    public static ServerLog fromNow() {
        return fromNow(TestedServer.current().log());
    }

    public static ServerLog fromNow(Path file) {
        try {
            return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String text() {
        try {
            byte[] all = Files.readAllBytes(file);
            // A server that begins a new file when it starts may have done so since.
            int begin = from > all.length ? 0 : (int) from;
            return new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a message is found by: the reference in its line. Payara's record goes on behind it. */
    public static String referenceIn(String line) {
        int begin = line.indexOf(REFERENCE) + REFERENCE.length();
        return line.substring(begin, line.indexOf(']', begin));
    }

    /** Lines with a message, for example {@code DESCOPE-2001}. */
    public List<String> lines(String id) {
        return text().lines().filter(line -> line.contains(id)).toList();
    }

    /** The first line with a message, which may still be on its way. */
    public String await(String id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> found = lines(id);
        while (found.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + id + " in the log:\n" + text());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            found = lines(id);
        }
        return found.get(0);
    }
}
