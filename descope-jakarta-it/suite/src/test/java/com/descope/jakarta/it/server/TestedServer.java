package com.descope.jakarta.it.server;

import com.descope.jakarta.it.harness.Jcmd;
import java.nio.file.Path;

/** The server that Arquillian runs: what the tests must know of it beyond Jakarta EE. */
public interface TestedServer {

    /** Where it listens, without a slash at its end. */
    String url();

    /** The file that it logs to. */
    Path log();

    /** What it calls itself. */
    String product();

    /** Whether a process with this command line is the server. */
    boolean runsAs(String commandLine);

    /** Class loaders of this WAR in its process. */
    long classLoaders(Jcmd process, String war);

    /** The one of this build's profile. */
    static TestedServer current() {
        Path home = Path.of(System.getProperty("suite.server.home", "target"));
        String name = System.getProperty("suite.server", "wildfly");
        return switch (name) {
            case "wildfly" -> new WildFly(home);
            case "liberty" -> new Liberty(home);
            default -> throw new IllegalStateException("no server of this name: " + name);
        };
    }
}
