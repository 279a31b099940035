package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.SessionCookieConfig;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class LibertySessionCookieTest {
    private static final String LIBERTY = "IBM WebSphere Liberty/26.0.0.3";

    private String path = "/";

    private String after(String server, String contextPath, boolean hardening) {
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
        assertEquals("/shop", after(LIBERTY, "/shop", true));
    }

    @Test
    void anotherPathIsTheApplicationsOwnWish() {
        path = "/shops";
        assertEquals("/shops", after(LIBERTY, "/shop", true));
    }

    @Test
    void anApplicationAtTheRootHasTheWholeHost() {
        assertEquals("/", after(LIBERTY, "", true));
    }

    @Test
    void onOtherServersTheWholeHostWasAskedFor() {
        assertEquals("/", after("WildFly 39.0.1.Final", "/shop", true));
    }

    @Test
    void whereTheCookieIsNotHardenedItIsLeftAlone() {
        assertEquals("/", after(LIBERTY, "/shop", false));
    }
}
