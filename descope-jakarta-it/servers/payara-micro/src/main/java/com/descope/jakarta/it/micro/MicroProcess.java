package com.descope.jakarta.it.micro;

import fish.payara.micro.PayaraMicro;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The tests' side of {@link MicroServer}. */
final class MicroProcess {
    /** Its own, without colours: tests look for what could colour a terminal. */
    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
            java.util.logging.ConsoleHandler.level=FINE
            .level=INFO
            """;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter commands;

    private MicroProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader();
        this.commands = new PrintWriter(process.outputWriter(), true);
    }

    static MicroProcess start(Path home, int port) throws IOException, URISyntaxException {
        Files.writeString(Files.createDirectories(home).resolve(MicroServer.LOGGING), LOGGING);
        File micro = placeOf(PayaraMicro.class);
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx512m"));
        command.addAll(opened(micro));
        command.addAll(List.of(
                "-cp",
                micro + File.pathSeparator + placeOf(MicroServer.class),
                MicroServer.class.getName(),
                home.toString(),
                String.valueOf(port)));
        MicroProcess started = new MicroProcess(new ProcessBuilder(command)
                .redirectError(home.resolve("server.log").toFile())
                .start());
        Runtime.getRuntime().addShutdownHook(new Thread(started.process::destroyForcibly));
        started.answer();
        return started;
    }

    private static File placeOf(Class<?> type) throws URISyntaxException {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** What {@code java -jar} would do by itself. */
    private static List<String> opened(File jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            Manifest manifest = file.getManifest();
            List<String> options = new ArrayList<>();
            for (String kind : List.of("Add-Exports", "Add-Opens")) {
                String option = kind.equals("Add-Opens") ? "--add-opens" : "--add-exports";
                for (String name : manifest.getMainAttributes().getValue(kind).split(" ", -1)) {
                    options.addAll(List.of(option, name + "=ALL-UNNAMED"));
                }
            }
            return options;
        }
    }

    String ask(String command) throws IOException {
        commands.println(command);
        return answer();
    }

    /** Between answers the server says other things. */
    private String answer() throws IOException {
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(MicroServer.ANSWER)) {
                return line.substring(MicroServer.ANSWER.length());
            }
        }
        throw new IOException("Payara Micro has ended; its server.log says why");
    }

    void stop() throws InterruptedException {
        commands.close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
