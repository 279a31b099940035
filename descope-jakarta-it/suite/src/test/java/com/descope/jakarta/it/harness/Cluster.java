package com.descope.jakarta.it.harness;

import com.descope.jakarta.demo.launch.ServerSpec;
import com.descope.jakarta.demo.launch.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Two nodes of one cluster on loopback, with one application. */
public final class Cluster implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("jboss.home", "target"));
    private static final Path TARGET = Path.of(System.getProperty("suite.target", "target"));

    private final String context;
    private final WildFlyServer first;
    private final WildFlyServer second;

    private Cluster(String context, WildFlyServer first, WildFlyServer second) {
        this.context = context;
        this.first = first;
        this.second = second;
    }

    /** Starts both at once, and waits until both have the application. */
    public static Cluster start(WebArchive war) {
        return start(war, Optional.empty());
    }

    /** With the lines of this file for the command line of WildFly. */
    public static Cluster start(WebArchive war, Path commands) {
        return start(war, Optional.of(commands));
    }

    private static Cluster start(WebArchive war, Optional<Path> commands) {
        List<Integer> ports = FreePort.distinct(4);
        WildFlyServer first = launch("n1", war, commands, ports.get(0), ports.get(1), ports.get(2));
        WildFlyServer second = launch("n2", war, commands, ports.get(3), ports.get(2), ports.get(1));
        Cluster cluster = new Cluster("/" + war.getName().replaceFirst("\\.war$", ""), first, second);
        try {
            first.awaitDeployed(war.getName());
            second.awaitDeployed(war.getName());
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    private static WildFlyServer launch(
            String node, WebArchive war, Optional<Path> commands, int http, int transport, int other) {
        ServerSpec spec = new ServerSpec(
                HOME,
                TARGET.resolve("cluster/" + node),
                "standalone-ha.xml",
                http,
                List.of(
                        "-Xmx512m",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djboss.node.name=" + node,
                        "-Djboss.tx.node.id=" + node,
                        "-Djboss.https.port=0",
                        "-Djboss.ajp.port=0",
                        "-Djboss.management.http.port=0",
                        "-Djboss.bind.address.private=127.0.0.1"),
                Map.of());
        WildFlyServer.prepare(spec);
        commands.ifPresent(lines -> CommandLine.run(spec, lines));
        overTcp(spec.base().resolve("configuration/standalone-ha.xml"), transport, other);
        export(war, TARGET.resolve("cluster/" + war.getName()));
        WildFlyServer.put(spec, TARGET.resolve("cluster/" + war.getName()), war.getName());
        return WildFlyServer.launch(spec);
    }

    /** Multicast does not work on every machine's loopback, so the nodes are told where the others are. */
    private static void overTcp(Path configuration, int own, int other) {
        try {
            String text = Files.readString(configuration);
            text = replace(text, "stack=\"udp\" cluster=\"ejb\"", "stack=\"tcp\" cluster=\"ejb\"");
            text = replace(
                    text,
                    "<socket-protocol type=\"MPING\" socket-binding=\"jgroups-mping\"/>",
                    "<protocol type=\"TCPPING\"><property name=\"initial_hosts\">127.0.0.1[" + own + "],127.0.0.1["
                            + other + "]</property><property name=\"port_range\">0</property></protocol>");
            text = replace(text, "port=\"7600\"", "port=\"" + own + "\"");
            text = replace(text, "advertise-socket=\"modcluster\"", "advertise=\"false\"");
            Files.writeString(configuration, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String replace(String text, String from, String to) {
        if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
            throw new AssertionError("not once in standalone-ha.xml: " + from);
        }
        return text.replace(from, to);
    }

    private static void export(WebArchive war, Path file) {
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
    }

    /** The load balancer that sends to the first node. */
    public Route first(String publicUrl) {
        return new Route(URI.create(publicUrl), URI.create(first.url() + context), true);
    }

    public Route second(String publicUrl) {
        return new Route(URI.create(publicUrl), URI.create(second.url() + context), true);
    }

    public void killFirst() {
        first.kill();
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }
}
