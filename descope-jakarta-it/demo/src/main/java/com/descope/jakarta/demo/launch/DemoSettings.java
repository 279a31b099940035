package com.descope.jakarta.demo.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the person who starts the demo chose.
 *
 * @param home the unpacked WildFly
 * @param war the demo's WAR
 * @param base directory for the server of the demo
 * @param port port of the demo's address; 0 takes a free one
 * @param keys the {@code descope.*} keys that were given; with a project ID among them the demo uses the real service
 */
public record DemoSettings(Path home, Path war, Path base, int port, Map<String, String> keys) {
    private static final String PREFIX = "descope.";

    public DemoSettings {
        keys = Map.copyOf(keys);
    }

    /** From the launcher's arguments, and {@code -Ddescope.*} of the Maven command. */
    public static DemoSettings of(String[] arguments, Properties system) {
        Map<String, String> keys = new TreeMap<>();
        for (String name : system.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                keys.put(name, system.getProperty(name));
            }
        }
        return new DemoSettings(
                Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), port(arguments[3]), keys);
    }

    /** The project of the real service, where one was named. */
    Optional<String> project() {
        return Optional.ofNullable(keys.get("descope.project-id"));
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new LaunchException("demo.port is '" + text + "', which is no port number.");
    }

    /** Without values: a client secret may be among them. */
    @Override
    public String toString() {
        return "DemoSettings[" + port + ", " + keys.keySet() + "]";
    }
}
