package com.descope.jakarta.demo.launch;

import com.descope.jakarta.emulator.DescopeEmulator;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The running demo: WildFly with the WAR, and a local Descope unless a real project was named. */
public final class Demo implements AutoCloseable {
    private static final String WAR = "ROOT.war";

    private final DemoSettings settings;
    private final WildFlyServer server;
    private final Optional<DescopeEmulator> emulator;

    private Demo(DemoSettings settings, WildFlyServer server, Optional<DescopeEmulator> emulator) {
        this.settings = settings;
        this.server = server;
        this.emulator = emulator;
    }

    /** Starts it, and returns when it can be used. */
    public static Demo start(DemoSettings settings) {
        int port = Ports.free(settings.port());
        Optional<DescopeEmulator> emulator =
                settings.project().isPresent() ? Optional.empty() : Optional.of(DemoUsers.emulator());
        Map<String, String> keys = new HashMap<>(settings.keys());
        emulator.ifPresent(descope -> keys.putAll(descope.config()));
        ServerSpec spec = spec(settings, port, keys);
        WildFlyServer.prepare(spec);
        WildFlyServer.put(spec, settings.war(), WAR);
        Demo demo = new Demo(settings, WildFlyServer.launch(spec), emulator);
        try {
            demo.server.awaitDeployed(WAR);
            return demo;
        } catch (LaunchException failed) {
            demo.close();
            throw failed;
        }
    }

    private static ServerSpec spec(DemoSettings settings, int port, Map<String, String> keys) {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", "-Djava.net.preferIPv4Stack=true"));
        // Only the demo's own port matters; whatever else the machine runs may have the others.
        options.addAll(List.of("-Djboss.https.port=0", "-Djboss.management.http.port=0"));
        Map<String, String> environment = new HashMap<>();
        keys.forEach((key, value) -> {
            if (key.contains("secret")) {
                // A command line can be read by everybody on the machine.
                environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value);
            } else {
                options.add("-D" + key + "=" + value);
            }
        });
        return new ServerSpec(settings.home(), settings.base(), "standalone.xml", port, options, environment);
    }

    public URI url() {
        return server.url();
    }

    /** The local Descope, where the demo runs with one. */
    public Optional<DescopeEmulator> emulator() {
        return emulator;
    }

    /** What to do now. */
    public String greeting() {
        return "\n  The demo is up:  " + url() + "/\n\n"
                + settings.project()
                        .map(project -> "  It signs in with project " + project + " at Descope, which must approve\n  "
                                + url() + "/descope/callback\n")
                        .orElse("  Sign in as one of these; the local Descope asks for no password:\n"
                                + DemoUsers.introduction().indent(4))
                + "\n  Log of the server: " + server.log() + "\n  Ctrl-C ends the demo.\n";
    }

    /** Waits until the server ends; tells whether it was meant to. */
    public boolean awaitEnd() {
        return server.awaitEnd();
    }

    @Override
    public void close() {
        server.close();
        emulator.ifPresent(DescopeEmulator::close);
    }
}
