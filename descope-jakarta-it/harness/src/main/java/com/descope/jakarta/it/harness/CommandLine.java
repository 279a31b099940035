package com.descope.jakarta.it.harness;

import com.descope.jakarta.demo.launch.ServerSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** WildFly's command line, on the configuration of a server that does not run yet: what an administrator would type. */
public final class CommandLine {
    private CommandLine() {}

    /** Types the lines of a file. */
    public static void run(ServerSpec spec, Path commands) {
        try {
            List<String> lines = new ArrayList<>();
            lines.add("embed-server --std-out=echo --server-config=" + spec.configuration());
            lines.addAll(Files.readAllLines(commands));
            lines.add("stop-embedded-server");
            Path script = spec.base().resolve("commands.cli");
            Files.write(script, lines);
            Path output = spec.base().resolve("commands.txt");
            ProcessBuilder process = new ProcessBuilder("sh", spec.home() + "/bin/jboss-cli.sh", "--file=" + script)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            process.environment().put("JBOSS_HOME", spec.home().toString());
            process.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + spec.base());
            if (process.start().waitFor() != 0) {
                throw new AssertionError(Files.readString(output));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
