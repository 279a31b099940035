package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ServerMessage;
import com.descope.jakarta.impl.server.AdjustSwitch.Position;
import io.undertow.server.HandlerWrapper;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.LoginConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wildfly.elytron.web.undertow.server.servlet.AuthenticationManager.Wrapper;

class WildFlySecurityTest {
    private static final String JAR = "/WEB-INF/lib/descope-jakarta-impl.jar";

    private final Lines lines = new Lines();
    private final ClassLoader war = loader("main.war");
    private final Wrapper stock = new Wrapper(null, true, true);
    private final DeploymentInfo deployment = new DeploymentInfo()
            .setDeploymentName("main.war")
            .setClassLoader(war)
            .setInitialSecurityWrapper(stock);

    @Test
    void integratedJaspiIsTurnedOffForOurOwnWar() {
        handle(Position.ON, war, Set.of(JAR));

        Wrapper wrapper = assertInstanceOf(Wrapper.class, deployment.getInitialSecurityWrapper());
        assertTrue(wrapper.jaspi());
        assertEquals(false, wrapper.integrated());
        lines.only(ServerMessage.ADJUSTED, "main.war");
    }

    @Test
    void theDomainIsThatOfTheWarAndTheThreadGetsItsLoaderBack() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        handle(Position.ON, war, Set.of(JAR));

        Wrapper wrapper = assertInstanceOf(Wrapper.class, deployment.getInitialSecurityWrapper());
        assertSame(war, wrapper.domain().foundBy());
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }

    @Test
    void onlyTheWrapperOfTheDeploymentChanges() {
        handle(Position.ON, war, Set.of(JAR));

        assertEquals(List.of(), deployment.getInnerHandlerChainWrappers());
    }

    @Test
    void aLoginConfigBesideUsIsDroppedWithAWarning() {
        LoginConfig basic = new LoginConfig("BASIC", "realm");
        deployment.setLoginConfig(basic);

        handle(Position.ON, war, Set.of(JAR));

        assertEquals(
                false,
                assertInstanceOf(Wrapper.class, deployment.getInitialSecurityWrapper())
                        .integrated());
        assertSame(basic, deployment.getLoginConfig());
        lines.has(ServerMessage.LOGIN_CONFIG_DROPPED, "main.war");
        lines.has(ServerMessage.ADJUSTED, "main.war");
    }

    @Test
    void whereTheConfigurationSaysNoTheServerStaysAsItIs() {
        handle(Position.OFF, war, Set.of(JAR));
        assertSame(stock, deployment.getInitialSecurityWrapper());
        assertEquals(List.of(), lines.said);

        handle(Position.LEFT_TO_THE_USER, war, Set.of(JAR));
        assertSame(stock, deployment.getInitialSecurityWrapper());
        lines.only(ServerMessage.LEFT_ALONE, "integrated-jaspi,value=false");
    }

    @Test
    void aWarThatDoesNotHoldUsStaysAsItIs() {
        handle(Position.ON, war, Set.of("/WEB-INF/lib/other.jar"));
        handle(Position.ON, war, null);
        handle(Position.ON, loader("other.war"), Set.of(JAR));

        assertSame(stock, deployment.getInitialSecurityWrapper());
        assertEquals(3, lines.said.size());
        lines.has(ServerMessage.NOT_OUR_WAR, "vfs:/content/main.war" + JAR);
    }

    @Test
    void whateverFailsIsAnErrorWithTheServersOwnRemedyAndChangesNothing() {
        ClassLoader lost = loader("without domain");
        deployment.setClassLoader(lost);

        handle(Position.ON, lost, Set.of(JAR));

        assertSame(stock, deployment.getInitialSecurityWrapper());
        lines.only(
                ServerMessage.NOT_ADJUSTED,
                "/subsystem=undertow/application-security-domain=other:write-attribute(name=integrated-jaspi,value=false)");
    }

    @Test
    void aServerWithoutElytronIsAnErrorToo() {
        HandlerWrapper none = null;
        deployment.setInitialSecurityWrapper(none);

        handle(Position.ON, war, Set.of(JAR));

        lines.only(ServerMessage.NOT_ADJUSTED, "no Elytron security");
    }

    @Test
    void anUnreadableConfigurationStopsNoDeployment() {
        AdjustSwitch broken = loader -> {
            throw new NoClassDefFoundError("org/eclipse/microprofile/config/ConfigProvider");
        };

        new WildFlySecurity(lines.log(), broken, new OwnLibrary(war, JAR))
                .handleDeployment(deployment, context(Set.of(JAR)));

        lines.only(ServerMessage.NOT_ADJUSTED, "ConfigProvider");
    }

    @Test
    void undertowFindsTheExtensionsByTheirServiceFile() throws Exception {
        URL file = getClass().getResource("/META-INF/services/io.undertow.servlet.ServletExtension");
        assertNotNull(file);
        try (var content = file.openStream()) {
            assertEquals(
                    List.of(WildFlySecurity.class.getName(), UndertowSessionCookie.class.getName()),
                    new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    private void handle(Position position, ClassLoader ours, @Nullable Set<String> libraries) {
        OwnLibrary library = new OwnLibrary(ours, "vfs:/content/main.war" + JAR + "/");
        new WildFlySecurity(lines.log(), loader -> position, library).handleDeployment(deployment, context(libraries));
    }

    private static ServletContext context(@Nullable Set<String> libraries) {
        return (ServletContext) Proxy.newProxyInstance(
                WildFlySecurityTest.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getResourcePaths" -> "/WEB-INF/lib/".equals(arguments[0]) ? libraries : null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ClassLoader loader(String name) {
        return new URLClassLoader(name, new URL[0], WildFlySecurityTest.class.getClassLoader());
    }

    /** Remembers what was said. */
    private static final class Lines implements System.Logger {
        final List<String> said = new ArrayList<>();

        DescopeLog log() {
            return new DescopeLog(this);
        }

        void only(ServerMessage what, String part) {
            assertEquals(1, said.size(), said.toString());
            has(what, part);
        }

        void has(ServerMessage what, String part) {
            assertTrue(
                    said.stream()
                            .anyMatch(line -> line.startsWith(what.level() + " " + what.id()) && line.contains(part)),
                    said.toString());
        }

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String text, Throwable thrown) {
            said.add(level + " " + text);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... values) {
            said.add(level + " " + format);
        }
    }
}
