package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.FreePort;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Descope is down when the application starts, and comes back: nobody has to restart anything. */
@ArquillianTest
class LateProviderIT {
    private static final int PORT = FreePort.any();

    private final Browser browser = new Browser();

    @Deployment(name = "discovery", testable = false)
    static WebArchive discovering() {
        return TestWar.whole("discovery.war").configured(config().with("discovery", "true"));
    }

    @Deployment(name = "fixed", testable = false)
    static WebArchive fixed() {
        return TestWar.whole("fixed.war").configured(config());
    }

    /** As the emulator that is not there yet would have it. */
    private static AppConfig config() {
        return AppConfig.none()
                .with("project-id", "P2emulatorEmulatorEmulator00")
                .with("base-url", "http://127.0.0.1:" + PORT)
                .with("client-secret", People.SECRET);
    }

    private static DescopeEmulator late() {
        return People.known(DescopeEmulator.builder())
                .port(PORT)
                .clientSecret(People.SECRET)
                .start();
    }

    /** OpenID Connect Discovery 1.0, 4. */
    @Test
    void aDocumentThatCannotBeReadYetIs503AndReadLater(@ArquillianResource @OperateOnDeployment("discovery") URL url) {
        String app = url.toString();
        assertEquals(200, browser.navigate(app + "public").status());
        Page down = browser.navigate(app + "protected");
        assertEquals(503, down.status(), down::toString);
        assertTrue(down.header("Retry-After").isPresent());
        assertTrue(down.body().contains("DESCOPE-4"), down.body());
        try (DescopeEmulator descope = late()) {
            awaitSignIn(new Site(app, descope));
        }
    }

    @Test
    void keysThatCannotBeHadAre503AndFetchedLater(@ArquillianResource @OperateOnDeployment("fixed") URL url) {
        String app = url.toString();
        try (DescopeEmulator descope = late()) {
            descope.faults().on(Endpoint.JWKS, Fault.status(500));
            Page page = new Site(app, descope).signIn(browser, "alice");
            assertEquals(503, page.status(), page::toString);
            descope.faults().clear();
            awaitSignIn(new Site(app, descope));
        }
    }

    /** A session needs nobody while its tokens last. */
    @Test
    void whoIsSignedInStaysSoWhileDescopeIsDown(@ArquillianResource @OperateOnDeployment("discovery") URL url) {
        String app = url.toString();
        try (DescopeEmulator descope = late()) {
            awaitSignIn(new Site(app, descope));
        }
        assertEquals(200, browser.navigate(app + "protected").status());
    }

    /** A few seconds may pass before it is tried again: Retry-After says so. */
    private void awaitSignIn(Site site) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        Page page = site.signIn(browser, "alice");
        while (page.status() == 503 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            page = site.signIn(browser, "alice");
        }
        assertEquals(200, page.status(), page::toString);
    }
}
