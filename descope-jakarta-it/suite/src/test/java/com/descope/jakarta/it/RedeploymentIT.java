package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.app.Identity;
import com.descope.jakarta.it.app.Vault;
import com.descope.jakarta.it.app.rest.Api;
import com.descope.jakarta.it.app.rest.WhoResource;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.ServerMemory;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.memory.Control;
import com.descope.jakarta.it.memory.Redeployed;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that is deployed again and again leaves nothing behind. */
@ArquillianTest
class RedeploymentIT {
    private static final int TIMES = 10;
    private static final int CONTROL_TIMES = 3;

    /** Servers let go of the last ones in their own time, and seldom of each. */
    private static final int USUAL_AT_LEAST = 2;

    private static final String WAR = "redeployed";
    private static final String CONTROL = "control";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder ->
            People.known(builder).clientSecret(People.SECRET).set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(2)));

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private Deployer deployer;

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Site site = new Site(TestedServer.current().url() + "/" + WAR, descope);

    @Deployment(name = WAR, managed = false, testable = false)
    static WebArchive war() {
        return TestWar.whole(WAR + ".war").and(Redeployed.class).configured(AppConfig.of(DESCOPE.emulator()));
    }

    /** JAX-RS, CDI and EJB, and nothing of the module. */
    @Deployment(name = CONTROL, managed = false, testable = false)
    static WebArchive control() {
        return ShrinkWrap.create(WebArchive.class, CONTROL + ".war")
                .addClasses(Control.class, Api.class, WhoResource.class, Vault.class, Identity.class);
    }

    /** WildFly itself keeps some of what was undeployed until a later deployment, whatever was in it. */
    @Test
    void tenRedeploymentsLeaveNoThreadAndNoMoreClassLoadersThanAnApplicationWithoutTheModule() {
        long usual = leftByTheServer();
        for (int time = 1; time < TIMES; time++) {
            deployer.deploy(WAR);
            use();
            deployer.undeploy(WAR);
        }
        deployer.deploy(WAR);
        use();
        ServerMemory memory = ServerMemory.ofServer();
        System.out.println(
                "deployed ten times: " + memory.classLoaders(Redeployed.class) + " class loaders, " + memory.threads());
        assertTrue(memory.threads().contains("descope-http"), "what is counted is there while it is deployed");
        assertTrue(memory.classLoaders(Redeployed.class) > 0, "what is counted is there while it is deployed");
        deployer.undeploy(WAR);
        long left = memory.classLoadersWhen(Redeployed.class, Math.max(USUAL_AT_LEAST, usual));
        List<String> threads = memory.threadsInTheEnd();
        System.out.println("undeployed: " + left + " class loaders, " + threads + "; without the module " + usual);
        boolean mayKeepClient = Peculiarity.MAY_KEEP_AN_HTTP_CLIENT.here();
        assertEquals(
                List.of(),
                threads.stream()
                        .filter(thread -> !mayKeepClient || !thread.startsWith("HttpClient-"))
                        .toList());
        if (Peculiarity.KEEPS_CLASS_LOADERS.here()) {
            assertTrue(left > 1 && left <= TIMES, left + " class loaders are left");
        } else {
            assertTrue(left <= Math.max(USUAL_AT_LEAST, usual), left + " class loaders are left");
        }
    }

    private long leftByTheServer() {
        String url = TestedServer.current().url() + "/" + CONTROL + "/api/who";
        for (int time = 1; time <= CONTROL_TIMES; time++) {
            deployer.deploy(CONTROL);
            assertEquals(200, new Browser().fetch(url).status());
            deployer.undeploy(CONTROL);
        }
        return ServerMemory.ofServer().classLoadersWhen(Control.class, 1);
    }

    private void use() {
        Browser browser = new Browser();
        assertEquals(200, site.signIn(browser, "alice").status());
        int before = descope.count(Endpoint.TOKEN);
        ServerTest.await(() -> browser.fetch(site.at("/protected")), page -> descope.count(Endpoint.TOKEN) > before);
        assertTrue(descope.count(Endpoint.TOKEN) > before, "a refresh");
        String token = descope.tokens().accessToken(descope.user("alice")).sign();
        assertEquals(
                200,
                browser.raw("GET", site.at("/api/method/user"), "Authorization", "Bearer " + token)
                        .status());
    }
}
