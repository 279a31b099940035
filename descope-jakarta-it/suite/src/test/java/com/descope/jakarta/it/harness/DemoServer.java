package com.descope.jakarta.it.harness;

import com.descope.jakarta.demo.launch.Demo;
import com.descope.jakarta.demo.launch.DemoSettings;
import java.nio.file.Path;
import java.util.Map;

/** The demo as {@code mvn -Pdemo} starts it, on a port of its own. */
public final class DemoServer {
    private DemoServer() {}

    public static Demo start() {
        return Demo.start(settings(0, Map.of()));
    }

    public static DemoSettings settings(int port, Map<String, String> keys) {
        Path target = Path.of(System.getProperty("suite.target", "target"));
        return new DemoSettings(
                Path.of(System.getProperty("jboss.home", "target")),
                Path.of(System.getProperty("suite.libs", "target/libs"), "descope-jakarta-demo.war"),
                target.resolve("demo-server"),
                port,
                keys);
    }
}
