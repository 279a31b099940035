package com.descope.jakarta.demo.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A running WildFly, bound to 127.0.0.1; it ends with this JVM at the latest. */
public final class WildFlyServer implements AutoCloseable {
    private static final Duration BOOT = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final ServerSpec spec;
    private final Process process;
    private final AtomicBoolean closing = new AtomicBoolean();

    private WildFlyServer(ServerSpec spec, Process process) {
        this.spec = spec;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "wildfly-end"));
    }

    /** Makes the base directory of a server that {@link #launch} starts. */
    public static void prepare(ServerSpec spec) {
        BaseDirectory.make(spec.home(), spec.base());
    }

    /** Starts the process and returns at once; {@link #awaitDeployed} tells when it is up. */
    public static WildFlyServer launch(ServerSpec spec) {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(spec.home())
                .setBaseDirectory(spec.base())
                .setServerConfiguration(spec.configuration())
                .addJavaOptions(spec.javaOptions())
                .addJavaOption("-Djboss.http.port=" + spec.httpPort())
                .setBindAddressHint("127.0.0.1")
                .setBindAddressHint("management", "127.0.0.1");
        try {
            Path console = spec.base().resolve("log/console.log");
            return new WildFlyServer(
                    spec,
                    Launcher.of(command)
                            .addEnvironmentVariables(spec.environment())
                            .setRedirectErrorStream(true)
                            .redirectOutput(console)
                            .launch());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + spec.httpPort());
    }

    /** For the JDK's tools. */
    public long pid() {
        return process.pid();
    }

    public Path log() {
        return spec.base().resolve("log/server.log");
    }

    /** Puts a WAR where the server's scanner finds it. */
    public static void put(ServerSpec spec, Path war, String name) {
        try {
            Files.copy(war, spec.base().resolve("deployments").resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Waits until the server has deployed the WAR.
     *
     * @throws LaunchException with the server's reason if it has not
     */
    public void awaitDeployed(String name) {
        Path deployments = spec.base().resolve("deployments");
        long end = System.nanoTime() + BOOT.toNanos();
        while (!Files.exists(deployments.resolve(name + ".deployed"))) {
            Path failure = deployments.resolve(name + ".failed");
            if (Files.exists(failure)) {
                throw new LaunchException(name + " was not deployed: " + read(failure) + "\nSee " + log());
            }
            if (ended(Duration.ofMillis(100))) {
                throw new LaunchException("WildFly ended by itself. See " + log());
            }
            if (System.nanoTime() > end) {
                throw new LaunchException("WildFly took more than two minutes to start. See " + log());
            }
        }
    }

    /** Waits for the end of the process; tells whether it was us who ended it, perhaps because this JVM ends. */
    public boolean awaitEnd() {
        process.onExit().join();
        return closing.get();
    }

    /** Ends the process without a chance to say good-bye, as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends the process: asked first, killed when it takes too long. Once ended, there is nothing more to do. */
    @Override
    public void close() {
        closing.set(true);
        process.destroy();
        if (!ended(GRACE)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private boolean ended(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
