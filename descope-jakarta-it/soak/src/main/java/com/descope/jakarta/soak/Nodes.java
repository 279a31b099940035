package com.descope.jakarta.soak;

import com.descope.jakarta.demo.launch.WildFlyServer;
import com.descope.jakarta.it.harness.CommandLine;
import com.descope.jakarta.it.harness.Node;
import com.descope.jakarta.it.harness.Route;
import com.descope.jakarta.it.harness.War;
import com.descope.jakarta.soak.app.MemberPage;
import com.descope.jakarta.soak.app.OpenPage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/** Two WildFlys with the application, which share a map as docs/cluster.md says. */
final class Nodes implements AutoCloseable {
    static final int COUNT = 2;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <distributable/>
              <resource-env-ref>
                <resource-env-ref-name>descope/shared</resource-env-ref-name>
                <resource-env-ref-type>java.util.concurrent.ConcurrentMap</resource-env-ref-type>
                <lookup-name>java:jboss/infinispan/cache/descope/shared</lookup-name>
              </resource-env-ref>
            </web-app>
            """;

    private final List<Node> nodes;
    private final Path war;
    private final AtomicReferenceArray<WildFlyServer> servers = new AtomicReferenceArray<>(COUNT);

    private Nodes(List<Node> nodes, Path war) {
        this.nodes = nodes;
        this.war = war;
    }

    /** Starts both, and returns when both have the application. */
    static Nodes start(SoakSettings settings, Map<String, String> config) throws IOException {
        Files.createDirectories(settings.directory());
        Path war = settings.directory().resolve("shop.war");
        String properties = config.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        War.of(OpenPage.class, MemberPage.class)
                .library(settings.libraries().resolve("descope-jakarta-api.jar"))
                .library(settings.libraries().resolve("descope-jakarta-impl.jar"))
                .with("WEB-INF/web.xml", WEB_XML)
                .with("WEB-INF/classes/META-INF/microprofile-config.properties", properties)
                .writeTo(war);
        List<Node> nodes = Node.two(settings.home(), settings.directory());
        nodes.parallelStream().forEach(node -> CommandLine.run(node.spec(), settings.commands()));
        Nodes started = new Nodes(nodes, war);
        try {
            for (int node = 0; node < COUNT; node++) {
                started.launch(node);
            }
            for (int node = 0; node < COUNT; node++) {
                started.servers.get(node).awaitDeployed(war.getFileName().toString());
            }
            return started;
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }

    private void launch(int node) {
        servers.set(node, nodes.get(node).start(List.of(war)));
    }

    void kill(int node) {
        servers.get(node).kill();
    }

    /** Returns when it has the application again. */
    void restart(int node) {
        launch(node);
        servers.get(node).awaitDeployed(war.getFileName().toString());
    }

    String name(int node) {
        return nodes.get(node).name();
    }

    /** What a proxy does that sends the public URL to this node. */
    Route route(int node) {
        return new Route(
                URI.create(Provider.PUBLIC),
                URI.create("http://localhost:" + nodes.get(node).spec().httpPort() + "/shop"),
                true);
    }

    List<String> heaps() {
        List<String> heaps = new ArrayList<>();
        for (int node = 0; node < COUNT; node++) {
            heaps.add(name(node) + " " + Heap.megabytes(servers.get(node).pid()));
        }
        return heaps;
    }

    @Override
    public void close() {
        for (int node = 0; node < COUNT; node++) {
            WildFlyServer server = servers.get(node);
            if (server != null) {
                server.close();
            }
        }
    }
}
