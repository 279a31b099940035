package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose answers are looked at; what becomes of them is for {@code SignInIT}. */
class UndertowSessionCookieTest {
    private static final String JAR = "/WEB-INF/lib/descope-jakarta-impl.jar";

    private final ClassLoader war = loader();
    private final DeploymentInfo deployment = new DeploymentInfo().setClassLoader(war);

    @Test
    void theAnswersOfOurOwnWarAre() {
        assertEquals(1, handlersAfter(war, Set.of(JAR)));
    }

    @Test
    void thoseOfAnotherWarAreNot() {
        assertEquals(0, handlersAfter(loader(), Set.of(JAR)));
        assertEquals(0, handlersAfter(war, Set.of("/WEB-INF/lib/other.jar")));
    }

    /** {@code descope.enabled=false} adjusts no server, {@code descope.session.cookie-hardening=false} no cookie. */
    @Test
    void whereTheCookieIsNotHardenedNoneAre() {
        assertEquals(0, handlersAfter(false, war, Set.of(JAR)));
    }

    private int handlersAfter(ClassLoader ours, Set<String> libraries) {
        return handlersAfter(true, ours, libraries);
    }

    private int handlersAfter(boolean hardening, ClassLoader ours, Set<String> libraries) {
        ServletContext context = (ServletContext) Proxy.newProxyInstance(
                UndertowSessionCookieTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> libraries);
        new UndertowSessionCookie(() -> hardening, new OwnLibrary(ours, "vfs:/content/main.war" + JAR + "/"))
                .handleDeployment(deployment, context);
        return deployment.getInitialHandlerChainWrappers().size();
    }

    private static ClassLoader loader() {
        return new URLClassLoader(new URL[0], UndertowSessionCookieTest.class.getClassLoader());
    }
}
