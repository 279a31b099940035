package com.descope.jakarta.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A port of the loopback interface that nobody listens on. */
public final class FreePort {
    private FreePort() {}

    public static int any() {
        return distinct(1).get(0);
    }

    /** So many, none twice. */
    public static List<Integer> distinct(int count) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Integer> ports = new ArrayList<>(count > 1 ? distinct(count - 1) : List.of());
            ports.add(probe.getLocalPort());
            return ports;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
