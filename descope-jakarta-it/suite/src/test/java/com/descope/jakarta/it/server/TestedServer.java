package com.descope.jakarta.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server that Arquillian runs: what the tests must know of it beyond Jakarta EE. */
public interface TestedServer {

    /** Where it listens, without a slash at its end. */
    String url();

    /** The file that it logs to. */
    Path log();

    /** What it calls itself. */
    String product();

    /** A part of the name of the threads that its managed executors run in. */
    String managedThread();

    /** The longest line of a header that it passes on to an application. */
    int longestHeader();

    /** Whether a process with this command line is the server. */
    boolean runsAs(String commandLine);

    /** Payara's and GlassFish's is nobody's child: what starts it ends. */
    default ProcessHandle process() {
        return ProcessHandle.allProcesses()
                .filter(process -> runsAs(commandLine(process)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no server process"));
    }

    /** The whole, of which {@link ProcessHandle.Info} gives nothing beyond a page; empty of a process that has ended. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }

    /** The profile's name. */
    static String name() {
        return System.getProperty("suite.server", "wildfly");
    }

    /** The one of this build's profile. */
    static TestedServer current() {
        Path home = Path.of(System.getProperty("suite.server.home", "target"));
        return switch (name()) {
            case "wildfly", "wildfly28", "wildfly-preview" -> new WildFly(home);
            case "liberty" -> new Liberty(home);
            case "payara", "payara7" -> new GlassFish(home, "Payara");
            case "payara-micro" -> new PayaraMicro(home);
            case "glassfish", "glassfish8" -> new GlassFish(home, "GlassFish");
            case "tomee" -> new TomEE(home);
            default -> throw new IllegalStateException("no server of this name: " + name());
        };
    }
}
