package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks the container about the caller gets the same answer, and every guard holds. */
@ArquillianTest
class IdentityIT {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private URL url;

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Browser browser = new Browser();
    private Site site;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("identity.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    /** Status for anonymous, nora (no role), alice (user), ada (user and admin). */
    @ParameterizedTest
    @CsvSource({
        "/protected,                401, 403, 200, 200",
        "/signed-in,                401, 200, 200, 200",
        "/admin,                    401, 403, 403, 200",
        "/public,                   200, 200, 200, 200",
        "/vault,                    403, 403, 200, 200",
        "/vault?as=admin,           403, 403, 403, 200",
        "/api/who,                  200, 200, 200, 200",
        "/api/who/vault,            401, 403, 200, 200",
        "/api/method/open,          200, 200, 200, 200",
        "/api/method/anybody,       200, 200, 200, 200",
        "/api/method/user,          401, 403, 200, 200",
        "/api/method/admin,         401, 403, 403, 200",
        "/api/method/nobody,        403, 403, 403, 403",
        "/api/class,                401, 403, 200, 200",
        "/api/class/anybody,        200, 200, 200, 200",
        "/api/class/admin,          401, 403, 403, 200",
        "/api/ejb,                  401, 403, 200, 200",
        "/api/interface,            401, 403, 200, 200",
        "/api/superclass,           401, 403, 200, 200",
        "/api/locator/open/open,    200, 200, 200, 200",
        "/api/locator/open/user,    401, 403, 200, 200",
        "/api/locator/guarded/open, 401, 403, 200, 200",
        "/api/guarded-locator/sub/open, 401, 403, 200, 200"
    })
    void everyGuardLetsInWhomItNames(String path, int anonymous, int nora, int alice, int ada) {
        assertEquals(
                List.of(stranger(path, anonymous), nora, alice, ada),
                List.of(browser.fetch(site.at(path)).status(), as("nora", path), as("alice", path), as("ada", path)));
    }

    private static int stranger(String path, int elsewhere) {
        return Peculiarity.ANY_CALLER_IS_NO_CONSTRAINT.here() && path.equals("/signed-in") ? 403 : elsewhere;
    }

    private int as(String user, String path) {
        Browser own = new Browser();
        site.signIn(own, user, "/descope/login");
        return own.fetch(site.at(path)).status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/public", "/protected", "/security-context", "/api/who", "/authenticate", "/async?dispatch"})
    void everybodyNamesTheSameCallerAndRoles(String path) {
        site.signIn(browser, "alice");
        Page page = browser.navigate(site.at(path));
        if (ServerTest.askedInVain(path, page)) {
            return;
        }
        assertEquals(descope.user("alice").subject(), page.json().getString("caller"), page::toString);
        assertEquals("com.descope.jakarta.DescopePrincipal", page.json().getString("type"));
        ServerTest.hasRoleOfUser(path, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vault", "/api/who/vault"})
    void theEjbContainerNamesTheSameCaller(String path) {
        site.signIn(browser, "alice");
        assertTrue(browser.fetch(site.at(path))
                .body()
                .contains(descope.user("alice").subject()));
    }

    /** A guarded JAX-RS resource answers strangers as a guarded servlet does. */
    @Test
    void aStrangerIsToldTheLoginByJaxRsToo() {
        Page page = browser.fetch(site.at("/api/method/user"));
        assertEquals("Bearer", page.header("WWW-Authenticate").orElseThrow(), page::toString);
        assertEquals(
                "application/problem+json",
                page.header("Content-Type").orElseThrow().split(";", 2)[0]);
        assertTrue(page.json().getString("login").startsWith(site.pathOf("/descope/login")));
    }

    @Test
    void anAsynchronousAnswerHasItsCaller() {
        site.signIn(browser, "alice");
        Page page = browser.navigate(site.at("/async"));
        assertTrue(
                ServerTest.askedInVain("/async", page)
                        || page.json()
                                .getString("caller")
                                .equals(descope.user("alice").subject()),
                page::toString);
    }

    @Test
    void twoBrowsersAreTwoCallers() {
        Browser other = new Browser();
        site.signIn(browser, "alice");
        site.signIn(other, "ada");
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    descope.user("alice").subject(),
                    browser.fetch(site.at("/public")).json().getString("caller"));
            assertEquals(
                    descope.user("ada").subject(),
                    other.fetch(site.at("/public")).json().getString("caller"));
        }
    }
}
