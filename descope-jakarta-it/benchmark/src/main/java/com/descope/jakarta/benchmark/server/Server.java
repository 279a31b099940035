package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.demo.launch.ServerSpec;
import com.descope.jakarta.demo.launch.WildFlyServer;
import com.descope.jakarta.it.harness.FreePort;
import com.descope.jakarta.it.harness.War;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one WildFly that all contenders run in. */
final class Server implements AutoCloseable {
    private static final String CONFIGURATION = "standalone.xml";
    private static final byte[] PROBE = Connection.request("/probe/probe", "");

    private final WildFlyServer process;
    private final int port;

    private Server(WildFlyServer process, int port) {
        this.process = process;
        this.port = port;
    }

    /** With a heap of one size, so that the collector's work is nobody's surprise. */
    static Server start(Path home, Path base, Map<String, War> wars) throws IOException {
        int port = FreePort.any();
        ServerSpec spec = new ServerSpec(
                home,
                base,
                CONFIGURATION,
                port,
                List.of(
                        "-Xms1g",
                        "-Xmx1g",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Djboss.https.port=0",
                        "-Djboss.management.http.port=0",
                        // Descope's access tokens have no Keycloak 'typ' claim.
                        "-Dwildfly.elytron.oidc.disable.typ.claim.validation=true"),
                Map.of());
        WildFlyServer.prepare(spec);
        withoutIntegratedJaspi(base.resolve("configuration").resolve(CONFIGURATION));
        for (Map.Entry<String, War> war : wars.entrySet()) {
            war.getValue().writeTo(base.resolve("deployments").resolve(war.getKey()));
        }
        Server server = new Server(WildFlyServer.launch(spec), port);
        try {
            wars.keySet().forEach(server.process::awaitDeployed);
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    /** As WildFly's documentation says; the mechanism of a constant caller has nobody who does it for its deployment. */
    private static void withoutIntegratedJaspi(Path configuration) throws IOException {
        String text = Files.readString(configuration);
        String domain = "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"";
        int undertow = text.indexOf(domain, text.indexOf("urn:jboss:domain:undertow:"));
        if (undertow < 0) {
            throw new IllegalStateException("no security domain for Undertow in " + configuration);
        }
        int end = undertow + domain.length();
        Files.writeString(configuration, text.substring(0, end) + " integrated-jaspi=\"false\"" + text.substring(end));
    }

    int port() {
        return port;
    }

    URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What its process has used so far. */
    Usage usage() throws IOException {
        try (Connection connection = new Connection(port)) {
            String answer = connection.exchange(PROBE);
            String[] figures = answer.substring(answer.indexOf("\r\n\r\n") + 4).split(" ", -1);
            return new Usage(Long.parseLong(figures[0]), Long.parseLong(figures[1]));
        }
    }

    @Override
    public void close() {
        process.close();
    }

    /** CPU time and allocated bytes since the process began. */
    record Usage(long cpuNanos, long bytes) {}
}
