package com.descope.jakarta.it.harness;

import com.descope.jakarta.demo.launch.ServerSpec;
import com.descope.jakarta.demo.launch.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A WildFly of a cluster on loopback.
 *
 * @param name the node's name
 * @param spec its process
 */
public record Node(String name, ServerSpec spec) {
    private static final String CONFIGURATION = "standalone-ha.xml";

    /** Makes the directories of two nodes that know each other, below {@code directory}. */
    public static List<Node> two(Path home, Path directory) {
        List<Integer> ports = FreePort.distinct(4);
        return List.of(
                node("n1", home, directory, ports.get(0), ports.get(1), ports.get(2)),
                node("n2", home, directory, ports.get(3), ports.get(2), ports.get(1)));
    }

    private static Node node(String name, Path home, Path directory, int http, int transport, int other) {
        ServerSpec spec = new ServerSpec(
                home,
                directory.resolve(name),
                CONFIGURATION,
                http,
                List.of(
                        "-Xmx512m",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djboss.node.name=" + name,
                        "-Djboss.tx.node.id=" + name,
                        "-Djboss.https.port=0",
                        "-Djboss.ajp.port=0",
                        "-Djboss.management.http.port=0",
                        "-Djboss.bind.address.private=127.0.0.1"),
                Map.of());
        WildFlyServer.prepare(spec);
        overTcp(spec.base().resolve("configuration").resolve(CONFIGURATION), transport, other);
        return new Node(name, spec);
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

    /** Starts it with these WARs, for the first time or again; {@link WildFlyServer#awaitDeployed} tells when one is up. */
    public WildFlyServer start(List<Path> wars) {
        for (Path war : wars) {
            String file = war.getFileName().toString();
            try {
                // A killed server leaves it behind.
                Files.deleteIfExists(spec.base().resolve("deployments").resolve(file + ".deployed"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            WildFlyServer.put(spec, war, file);
        }
        return WildFlyServer.launch(spec);
    }
}
