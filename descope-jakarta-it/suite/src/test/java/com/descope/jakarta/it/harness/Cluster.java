package com.descope.jakarta.it.harness;

import com.descope.jakarta.demo.launch.WildFlyServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
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
        List<Node> nodes = Node.two(HOME, TARGET.resolve("cluster"));
        commands.ifPresent(lines -> nodes.parallelStream().forEach(node -> CommandLine.run(node.spec(), lines)));
        Path file = TARGET.resolve("cluster").resolve(war.getName());
        war.as(ZipExporter.class).exportTo(file.toFile(), true);
        WildFlyServer first = nodes.get(0).start(file);
        WildFlyServer second = nodes.get(1).start(file);
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
