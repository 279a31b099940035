package com.descope.jakarta.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Measures the server while the tests use it; with {@code -Ddescope.docs.write=true} it writes that down for docs/servers.md. */
public class Measuring {
    private static final Path SAMPLE = Path.of(System.getProperty("reports.war", "reports.war"));
    private static final Path FILE = Path.of(System.getProperty("suite.measured", "measured.properties"));
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private long begun;
    private Duration start = Duration.ZERO;
    private Duration deployment = Duration.ZERO;
    private long megabytes;

    public void deploying(@Observes BeforeDeploy event) {
        begun = System.nanoTime();
    }

    public void deployed(@Observes AfterDeploy event) throws IOException {
        if (event.getDeployment()
                .getArchive()
                .getName()
                .equals(SAMPLE.getFileName().toString())) {
            deployment = Duration.ofNanos(System.nanoTime() - begun);
        }
        if (megabytes == 0) {
            ProcessHandle server = TestedServer.current().process();
            start = Duration.between(server.info().startInstant().orElseThrow(), Instant.now());
            megabytes = resident(server.pid());
        }
    }

    public void stopping(@Observes BeforeStop event) throws IOException, NoSuchAlgorithmException {
        String name = TestedServer.name();
        Map<String, String> entries =
                new Measured(System.getProperty("java.version"), start, deployment, megabytes).entries(name);
        System.out.println("measured: " + new TreeMap<>(entries) + ", sha256 of " + SAMPLE.getFileName() + ": "
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(SAMPLE))));
        if (Boolean.getBoolean("descope.docs.write") && !deployment.isZero()) {
            write(entries);
        }
    }

    private static long resident(long pid) throws IOException {
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
    }

    private static void write(Map<String, String> entries) throws IOException {
        Map<String, String> all = new TreeMap<>(entries);
        for (String line : Files.readAllLines(FILE)) {
            int equals = line.indexOf('=');
            all.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
        }
        List<String> lines = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
        Files.write(FILE, lines);
    }
}
