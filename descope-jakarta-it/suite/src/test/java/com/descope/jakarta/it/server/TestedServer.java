package com.descope.jakarta.it.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server that Arquillian runs: what the tests must know of it beyond Jakarta EE.
 *
 * @param product what it calls itself
 * @param port where it listens
 * @param log the file that it logs to
 * @param commandLine what no other process has in its command line
 * @param managedThread a part of the name of the threads that its managed executors run in
 * @param longestHeader the longest line of a header that it passes on to an application
 */
public record TestedServer(
        String product, int port, Path log, String commandLine, String managedThread, int longestHeader) {
    private static final int CONFIGURED = 32 * 1024;
    private static final String GLASSFISH_THREAD = "__defaultManagedScheduledExecutorService-";

    /** Where it listens, without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Payara's and GlassFish's is nobody's child: what starts it ends. */
    public ProcessHandle process() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(commandLine))
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

    /** Whether it is WildFly, of whatever version. */
    public static boolean isWildFly() {
        return name().startsWith("wildfly");
    }

    /** The one of this build's profile. */
    public static TestedServer current() {
        Path home = Path.of(System.getProperty("suite.server.home", "target"));
        return switch (name()) {
            case "wildfly", "wildfly28", "wildfly-preview" -> wildFly(home);
            case "liberty" -> liberty(home);
            case "payara", "payara7" -> glassFish(home, "Payara");
            case "payara-micro" -> payaraMicro(home);
            case "glassfish", "glassfish8" -> glassFish(home, "GlassFish");
            case "tomee" -> tomEE(home);
            default -> throw new IllegalStateException("no server of this name: " + name());
        };
    }

    private static TestedServer wildFly(Path home) {
        return new TestedServer(
                "WildFly",
                8280,
                home.resolve("standalone/log/server.log"),
                "-Djboss.home.dir=" + home,
                "ManagedScheduledExecutorService",
                1024 * 1024);
    }

    private static TestedServer liberty(Path home) {
        return new TestedServer(
                "Liberty",
                9280,
                home.resolve("usr/servers/suite/logs/messages.log"),
                home + "/bin/tools/ws-server.jar suite",
                "Default Executor-thread-",
                CONFIGURED);
    }

    /** Payara comes of it. */
    private static TestedServer glassFish(Path home, String product) {
        return new TestedServer(
                product,
                9380,
                home.resolve("glassfish/domains/domain1/logs/server.log"),
                "-Dcom.sun.aas.instanceRoot=" + home + "/",
                GLASSFISH_THREAD,
                CONFIGURED);
    }

    private static TestedServer payaraMicro(Path home) {
        return new TestedServer(
                "Payara", 9580, home.resolve("server.log"), "MicroServer " + home + " ", GLASSFISH_THREAD, CONFIGURED);
    }

    private static TestedServer tomEE(Path home) {
        return new TestedServer(
                "TomEE",
                9480,
                home.resolve("logs/suite.log"),
                "-Dcatalina.home=" + home,
                "managed-thread-",
                CONFIGURED);
    }
}
