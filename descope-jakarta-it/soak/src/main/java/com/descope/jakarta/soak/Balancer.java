package com.descope.jakarta.soak;

import com.descope.jakarta.it.harness.Route;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A sticky load balancer: a browser stays at its node while that answers; one that begins gets any that does. */
final class Balancer {
    private final Nodes nodes;
    private final AtomicIntegerArray down = new AtomicIntegerArray(Nodes.COUNT);

    Balancer(Nodes nodes) {
        this.nodes = nodes;
    }

    int any() {
        int node = ThreadLocalRandom.current().nextInt(Nodes.COUNT);
        return isUp(node) ? node : other(node);
    }

    int other(int node) {
        return (node + 1) % Nodes.COUNT;
    }

    boolean isUp(int node) {
        return down.get(node) == 0;
    }

    void lost(int node) {
        down.set(node, 1);
    }

    void found(int node) {
        down.set(node, 0);
    }

    Route route(int node) {
        return nodes.route(node);
    }
}
