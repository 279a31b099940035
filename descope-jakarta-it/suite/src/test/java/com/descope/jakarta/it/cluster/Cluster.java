package com.descope.jakarta.it.cluster;

import com.descope.jakarta.demo.launch.WildFlyServer;
import com.descope.jakarta.it.harness.CommandLine;
import com.descope.jakarta.it.harness.Node;
import com.descope.jakarta.it.harness.Route;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Two nodes of one cluster on loopback, with the same applications. */
public final class Cluster implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("jboss.home", "target"));
    private static final Path TARGET = Path.of(System.getProperty("suite.target", "target"), "cluster");

    private final WildFlyServer first;
    private final WildFlyServer second;

    private Cluster(WildFlyServer first, WildFlyServer second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Starts both at once, and waits until both have the applications.
     *
     * @param commands lines for the command line of WildFly
     */
    public static Cluster start(List<WebArchive> wars, Path commands) {
        List<Node> nodes = Node.two(HOME, TARGET);
        nodes.parallelStream().forEach(node -> CommandLine.run(node.spec(), commands));
        List<Path> files = new ArrayList<>();
        for (WebArchive war : wars) {
            Path file = TARGET.resolve(war.getName());
            war.as(ZipExporter.class).exportTo(file.toFile(), true);
            files.add(file);
        }
        Cluster cluster = new Cluster(nodes.get(0).start(files), nodes.get(1).start(files));
        try {
            for (WebArchive war : wars) {
                cluster.first.awaitDeployed(war.getName());
                cluster.second.awaitDeployed(war.getName());
            }
            return cluster;
        } catch (RuntimeException failed) {
            cluster.close();
            throw failed;
        }
    }

    /** The load balancer that sends to the first node; the public URL ends in the application's context. */
    public Route first(String publicUrl) {
        return to(first, publicUrl);
    }

    public Route second(String publicUrl) {
        return to(second, publicUrl);
    }

    private static Route to(WildFlyServer node, String publicUrl) {
        URI outside = URI.create(publicUrl);
        return new Route(outside, URI.create(node.url() + outside.getPath()), true);
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
