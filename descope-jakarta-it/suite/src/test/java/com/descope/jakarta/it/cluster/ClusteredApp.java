package com.descope.jakarta.it.cluster;

import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application on two nodes, with one way to keep its sessions; what holds on both, and on the one that is left. */
public interface ClusteredApp extends AutoCloseable {

    WebArchive war();

    void whileBothNodesRun(Cluster cluster);

    void afterTheFirstIsLost(Cluster cluster);

    @Override
    void close();
}
