package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.benchmark.app.ConstantCaller;
import com.descope.jakarta.benchmark.app.JwtApplication;
import com.descope.jakarta.benchmark.app.PageServlet;
import com.descope.jakarta.benchmark.app.ProbeServlet;
import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.it.harness.War;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The page as an application of each guard, and the probe. */
final class Wars {
    static final String PROBE = "probe.war";

    private static final String CONFIG = "WEB-INF/classes/META-INF/microprofile-config.properties";
    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    private final Provider provider;
    private final Path libraries;

    /** With the module's JARs from {@code libraries}. */
    Wars(Provider provider, Path libraries) {
        this.provider = provider;
        this.libraries = libraries;
    }

    Map<String, War> all() throws IOException {
        Map<String, War> wars = new LinkedHashMap<>();
        // Management beans are a JBoss module that an application does not see by itself.
        wars.put(
                PROBE,
                War.of(ProbeServlet.class)
                        .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nDependencies: jdk.management\n"));
        wars.put(Guard.UNPROTECTED.war(), War.of(PageServlet.class));
        wars.put(
                Guard.CONSTANT.war(),
                War.of(PageServlet.class, ConstantCaller.class).with(DESCRIPTOR, constraint("")));
        wars.put(Guard.SESSION.war(), module());
        wars.put(
                Guard.MP_JWT.war(),
                War.of(PageServlet.class, JwtApplication.class)
                        .with(DESCRIPTOR, constraint("MP-JWT"))
                        // Without beans there would be no mechanism.
                        .with("WEB-INF/beans.xml", "<beans bean-discovery-mode=\"annotated\"/>")
                        .with(CONFIG, mpJwtConfig()));
        wars.put(Guard.OIDC_BEARER.war(), oidc(true));
        wars.put(Guard.OIDC_SESSION.war(), oidc(false));
        return wars;
    }

    private War module() throws IOException {
        String config = provider.emulator().config().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        return War.of(PageServlet.class)
                .library(libraries.resolve("descope-jakarta-api.jar"))
                .library(libraries.resolve("descope-jakarta-impl.jar"))
                .with(DESCRIPTOR, constraint(""))
                .with(CONFIG, config);
    }

    private String mpJwtConfig() {
        DescopeEmulator emulator = provider.emulator();
        return "mp.jwt.verify.publickey=" + provider.publicKey() + "\nmp.jwt.verify.issuer=" + emulator.issuer()
                + "\nmp.jwt.verify.audiences=" + emulator.projectId() + "\n";
    }

    private War oidc(boolean bearerOnly) throws IOException {
        DescopeEmulator emulator = provider.emulator();
        String config = """
                {
                  "client-id": "%s",
                  "provider-url": "%s",
                  "bearer-only": %s,
                  "verify-token-audience": true,
                  "principal-attribute": "sub",
                  "credentials": {"secret": "%s"}
                }
                """.formatted(emulator.clientId(), emulator.issuer(), bearerOnly, Provider.CLIENT_SECRET);
        return War.of(PageServlet.class).with(DESCRIPTOR, constraint("OIDC")).with("WEB-INF/oidc.json", config);
    }

    /** Every caller may see the page, and nobody else. */
    private static String constraint(String method) {
        String login = method.isEmpty() ? "" : "<login-config><auth-method>" + method + "</auth-method></login-config>";
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <security-constraint>
                    <web-resource-collection>
                      <web-resource-name>page</web-resource-name>
                      <url-pattern>/page</url-pattern>
                    </web-resource-collection>
                    <auth-constraint><role-name>**</role-name></auth-constraint>
                  </security-constraint>
                  %s
                </web-app>
                """.formatted(login);
    }
}
