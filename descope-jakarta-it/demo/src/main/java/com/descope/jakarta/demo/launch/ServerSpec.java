package com.descope.jakarta.demo.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One WildFly process.
 *
 * @param home the unpacked distribution; only read
 * @param base directory of this server alone: configuration, deployments, logs; made anew
 * @param configuration a file of {@code standalone/configuration}, for example {@code standalone.xml}
 * @param javaOptions options of the JVM
 * @param environment variables beside those of this process
 */
public record ServerSpec(
        Path home,
        Path base,
        String configuration,
        int httpPort,
        List<String> javaOptions,
        Map<String, String> environment) {

    public ServerSpec {
        javaOptions = List.copyOf(javaOptions);
        environment = Map.copyOf(environment);
    }

    /** Without the environment, where secrets are. */
    @Override
    public String toString() {
        return "ServerSpec[" + base + ", " + httpPort + "]";
    }
}
