package com.descope.jakarta.demo.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
final class Ports {
    private Ports() {}

    /** The port, if it is free; for 0 any that is. */
    static int free(int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new LaunchException("Port " + wanted
                    + " is taken. End what listens there, or choose another one: mvn -Pdemo -Ddemo.port=8081");
        }
    }
}
