package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LibertySessionCookieTest {
    private static final String LIBERTY = "IBM WebSphere Liberty/26.0.0.3";

    private String path = "/";

    private String after(String server, String contextPath) {
        return after(server, contextPath, config(Map.of()));
    }

    private String behind(String externalUrl, String contextPath) {
        return after(LIBERTY, contextPath, config(Map.of("descope.external-url", externalUrl)));
    }

    private static Optional<DescopeConfig> config(Map<String, String> more) {
        Map<String, String> keys = new HashMap<>(more);
        keys.put("descope.project-id", "P2abcdefghijklmnopqrstuvwxyz");
        return Optional.of(((ConfigOutcome.Valid) new ConfigReader(new MapSource(keys)).read()).config());
    }

    private String after(String server, String contextPath, Optional<DescopeConfig> hardening) {
        SessionCookieConfig cookie = (SessionCookieConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionCookieConfig.class}, (self, method, arguments) -> {
                    if (method.getName().equals("setPath")) {
                        path = (String) arguments[0];
                    }
                    return method.getName().equals("getPath") ? path : null;
                });
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getServerInfo" -> server;
                    case "getContextPath" -> contextPath;
                    case "getSessionCookieConfig" -> cookie;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        new LibertySessionCookie(() -> hardening).contextInitialized(new ServletContextEvent(context));
        return path;
    }

    @Test
    void theCookieOfTheWholeHostBecomesTheApplications() {
        assertEquals("/shop", after(LIBERTY, "/shop"));
    }

    @Test
    void anotherPathIsTheApplicationsOwnWish() {
        path = "/shops";
        assertEquals("/shops", after(LIBERTY, "/shop"));
    }

    @Test
    void anApplicationAtTheRootHasTheWholeHost() {
        assertEquals("/", after(LIBERTY, ""));
    }

    @Test
    void onOtherServersTheWholeHostWasAskedFor() {
        assertEquals("/", after("WildFly 39.0.1.Final", "/shop"));
    }

    @Test
    void whereTheCookieIsNotHardenedItIsLeftAlone() {
        assertEquals("/", after(LIBERTY, "/shop", Optional.empty()));
    }

    /** RFC 6265, section 5.1.4: browsers know no other path, and do not send what is for another one. */
    @Test
    void behindAProxyThePublicPathCounts() {
        assertEquals("/store", behind("https://shop.example.com/store/", "/shop"));
    }

    @Test
    void anApplicationWhosePublicPathIsTheRootKeepsTheWholeHost() {
        assertEquals("/", behind("https://shop.example.com", "/shop"));
        assertEquals("/", behind("https://shop.example.com/", "/shop"));
    }

    @Test
    void anApplicationAtTheRootBehindAPathHasThatPath() {
        assertEquals("/store", behind("https://shop.example.com/store", ""));
    }
}
