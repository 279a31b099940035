package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application whose {@code web.xml} still asks for a password. */
@ArquillianTest
class LoginConfigIT {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>BASIC</auth-method><realm-name>before</realm-name></login-config>
            </web-app>
            """;

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private Deployer deployer;

    @Deployment(name = "basic", managed = false, testable = false)
    static WebArchive war() {
        return TestWar.whole("basic.war").webXml(WEB_XML).configured(AppConfig.of(DESCOPE.emulator()));
    }

    @Test
    void aLoginConfigDoesNotCompeteWithUs() {
        ServerLog log = ServerLog.fromNow();
        if (Peculiarity.REFUSES_LOGIN_CONFIG.here()) {
            assertThrows(Exception.class, () -> deployer.deploy("basic"));
            log.await("CWWKS1931E");
            return;
        }
        deployer.deploy("basic");
        boolean silent = Peculiarity.IGNORES_LOGIN_CONFIG.here();
        assertEquals(silent ? 0 : 1, log.lines("DESCOPE-6005").size(), log.text());
        Site site = new Site(TestedServer.current().url() + "/basic", DESCOPE.emulator());
        Browser browser = new Browser();
        Page refused = browser.fetch(site.at("/protected"));
        assertEquals(401, refused.status());
        assertEquals("Bearer", refused.header("WWW-Authenticate").orElseThrow());
        site.signIn(browser, "alice");
        assertEquals(200, browser.fetch(site.at("/protected")).status());
        assertEquals(
                401,
                new Browser()
                        .raw("GET", site.at("/protected"), "Authorization", "Basic YTpi")
                        .status());
    }
}
