package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.BrowserCookie;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import com.descope.jakarta.it.team.older.SurroundingsServlet;
import java.util.Map;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two applications of two Descope projects in one server: one in an EAR, one that WildFly keeps MicroProfile Config from. */
@ArquillianTest
class NeighboursIT {
    @RegisterExtension
    static final DescopeEmulatorExtension SHOP = People.descope();

    @RegisterExtension
    static final DescopeEmulatorExtension DESK = DescopeEmulatorExtension.with(builder ->
            People.known(builder).projectId("P2deskDeskDeskDeskDeskDesk00").clientSecret(People.SECRET));

    private static final String WITHOUT_MICROPROFILE_CONFIG = """
            <jboss-deployment-structure>
              <deployment>
                <exclude-subsystems><subsystem name="microprofile-config-smallrye"/></exclude-subsystems>
                <exclusions><module name="org.eclipse.microprofile.config.api"/></exclusions>
              </deployment>
            </jboss-deployment-structure>
            """;

    private static final boolean WILDFLY = TestedServer.isWildFly();

    private final Browser browser = new Browser();
    private final Site shop = site("/shop", SHOP.emulator());
    private final Site desk = site("/desk", DESK.emulator());

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private Deployer deployer;

    @Deployment(name = "shop", testable = false)
    static Archive<?> shop() {
        return Peculiarity.KNOWS_NO_EAR.here() ? shopWar("shop") : shopIn("shop");
    }

    @Deployment(name = "unknown", managed = false, testable = false)
    static EnterpriseArchive unknown() {
        return shopIn("unknown");
    }

    private static EnterpriseArchive shopIn(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear").addAsModule(shopWar(name));
    }

    /** It reads its own {@code META-INF/microprofile-config.properties}, which not every MicroProfile Config sees in an EAR. */
    private static WebArchive shopWar(String name) {
        return TestWar.whole(name + ".war").configured(AppConfig.of(SHOP.emulator()));
    }

    @Deployment(name = "desk", testable = false)
    static WebArchive desk() {
        return TestWar.whole("desk.war")
                .and(SurroundingsServlet.class)
                .webInf("jboss-deployment-structure.xml", WITHOUT_MICROPROFILE_CONFIG)
                .configured(AppConfig.of(DESK.emulator()));
    }

    private static Site site(String path, DescopeEmulator descope) {
        return new Site(TestedServer.current().url() + path, descope);
    }

    private int called(Site site, String path, String token) {
        return browser.raw("GET", site.at(path), "Authorization", "Bearer " + token)
                .status();
    }

    @Test
    void aWarOfAnEarIsGuardedAndSignsIn() {
        if (Peculiarity.KNOWS_NO_EAR.here()) {
            assertThrows(DeploymentException.class, () -> deployer.deploy("unknown"));
        }
        assertEquals(401, browser.fetch(shop.at("/protected")).status());
        assertEquals(401, browser.fetch(shop.at("/api/method/user")).status());
        shop.signIn(browser, "alice");
        assertEquals(200, browser.fetch(shop.at("/protected")).status());
        assertEquals(200, browser.fetch(shop.at("/api/method/user")).status());
        assertEquals(403, browser.fetch(shop.at("/api/method/admin")).status());
    }

    /** Its own {@code META-INF/microprofile-config.properties} is read all the same. */
    @Test
    void aWarWithoutMicroProfileConfigSignsIn() {
        assertEquals(
                WILDFLY ? "absent" : "there",
                browser.fetch(desk.at("/surroundings")).body());
        desk.signIn(browser, "alice");
        assertEquals(200, browser.fetch(desk.at("/protected")).status());
    }

    /** {@code DESCOPE_DIAGNOSTICS_ROLE}, which every server's process has; without MicroProfile Config we read it. */
    @Test
    void anEnvironmentVariableConfiguresBoth() {
        assertEquals(200, diagnosticsFor("ada", shop, SHOP.emulator()).status());
        assertEquals(200, diagnosticsFor("ada", desk, DESK.emulator()).status());
        assertEquals(404, diagnosticsFor("alice", desk, DESK.emulator()).status());
    }

    /** {@code descope.http.request-timeout}, a property of WildFly's process and nobody else's. */
    @Test
    void aWarWithoutMicroProfileConfigReadsSystemProperties() {
        String seen = diagnosticsFor("ada", desk, DESK.emulator()).body();
        assertEquals(WILDFLY, seen.contains("PT6S"), seen);
        assertEquals(WILDFLY, seen.contains("\"system properties\""), seen);
    }

    private Page diagnosticsFor(String user, Site site, DescopeEmulator descope) {
        return browser.raw(
                "GET",
                site.at("/descope/diagnostics"),
                "Authorization",
                "Bearer " + descope.accessToken(user),
                "X-Forwarded-For",
                "127.0.0.1");
    }

    @Test
    void aTokenOfOneProjectIsNothingToTheOther() {
        String ours = SHOP.emulator().accessToken("alice");
        String theirs = DESK.emulator().accessToken("alice");
        for (String path : new String[] {"/protected", "/api/method/user"}) {
            assertEquals(200, called(shop, path, ours));
            assertEquals(200, called(desk, path, theirs));
            assertEquals(401, called(shop, path, theirs));
            assertEquals(401, called(desk, path, ours));
        }
    }

    @Test
    void whoSignsOutOfOneStaysSignedInAtTheOther() {
        shop.signIn(browser, "alice");
        desk.signIn(browser, "bob");
        browser.submit(browser.fetch(shop.at("/protected")), shop.at("/descope/logout"), Map.of());
        assertEquals(401, browser.fetch(shop.at("/protected")).status());
        assertEquals(
                DESK.emulator().user("bob").subject(),
                browser.fetch(desk.at("/protected")).json().getString("caller"));
    }

    /** Session fixation: a server may give a new session the id that the browser brings, where a neighbour has one of it. */
    @Test
    void whoKnowsTheNeighboursIdThatABrowserBringsIsNobody() {
        Browser thief = new Browser();
        String known = thief.navigate(desk.at("/basket?put=apple")).json().getString("session");
        BrowserCookie theirs = thief.cookies().named("JSESSIONID").get(0);
        BrowserCookie planted = new BrowserCookie(
                theirs.name(), theirs.value(), theirs.host(), "/shop", theirs.attributes(), theirs.came());
        browser.cookies().put(planted);
        Page page = shop.signIn(browser, "alice");
        assertEquals(200, page.status(), page::toString);
        assertNotEquals(known, page.json().getString("session"));
        assertEquals(1, sessionCookies(page.step("/descope/callback")), page::toString);
        thief.cookies().put(planted);
        assertEquals("anonymous", thief.navigate(shop.at("/public")).json().getString("caller"));
        assertEquals(
                page.json().getString("session"),
                browser.navigate(shop.at("/public")).json().getString("session"));
    }

    private static long sessionCookies(Page page) {
        return page.headersOf("Set-Cookie").stream()
                .filter(header -> header.startsWith("JSESSIONID="))
                .count();
    }
}
