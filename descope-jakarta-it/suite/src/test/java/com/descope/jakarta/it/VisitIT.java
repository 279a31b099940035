package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Silent sign-in, what an audit and an administrator see, and the revocation of a token. */
class VisitIT extends ServerTest {
    private static final String DIAGNOSTICS = "/descope/diagnostics";

    /** From before the deployment on. */
    private static final ServerLog LOG = ServerLog.fromNow();

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("visit.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("login.silent", "true")
                        .with("diagnostics.role", "admin"));
    }

    private List<String> trail() {
        return browser.fetch(site.at("/audit")).body().lines().toList();
    }

    @Test
    void aVisitorWhomDescopeDoesNotKnowSeesThePageAndTheRedirectsOnce() {
        Page first = browser.navigate(site.at("/public?a=b"));
        names("anonymous", first);
        assertEquals(List.of(), first.trail());
        assertEquals(1, first.headersOf("Set-Cookie").size());
        Page second = browser.navigate(site.at("/public?a=b"));
        names("anonymous", second);
        assertEquals(site.at("/public?a=b"), second.url().toString());
        assertEquals(4, second.trail().size(), second::toString);
        assertEquals(List.of(), browser.navigate(site.at("/public")).trail());
    }

    @Test
    void aVisitorWhomDescopeKnowsIsSignedInBeforeHeSeesThePage() {
        site.signIn(browser, "alice");
        browser.cookies().forget("JSESSIONID");
        names("alice", browser.navigate(site.at("/public")));
    }

    @Test
    void aClientWithoutCookiesIsNeverSentAway() {
        for (int visit = 0; visit < 3; visit++) {
            names("anonymous", new Browser().step(site.at("/public")));
        }
    }

    @Test
    void anAuditSeesWhoCameAndWent() {
        site.signIn(browser, "alice");
        browser.submit(browser.fetch(site.at("/protected")), site.at("/descope/logout"), Map.of());
        browser.navigate(site.at("/descope/callback?code=x"));
        String alice = descope.user("alice").subject();
        List<String> trail = trail();
        assertEquals(
                List.of("in " + alice, "out " + alice + " LOGOUT", "failed DESCOPE-2001"),
                trail.subList(trail.size() - 3, trail.size()));
    }

    @Test
    void anApplicationMayRevokeATokenAndIsToldWhatFailed() {
        Page revoked =
                browser.post(site.at("/audit"), "token=abc", "Content-Type", "application/x-www-form-urlencoded");
        assertEquals("revoked", revoked.body());
        assertEquals(1, descope.count(Endpoint.REVOKE));
        descope.faults().on(Endpoint.REVOKE, Fault.status(500));
        Page failed = browser.post(site.at("/audit"), "token=abc", "Content-Type", "application/x-www-form-urlencoded");
        assertTrue(failed.body().startsWith("DESCOPE-40"), failed.body());
        Page blank = browser.post(site.at("/audit"), "token=", "Content-Type", "application/x-www-form-urlencoded");
        assertEquals("DESCOPE-5013", blank.body());
    }

    @Test
    void anAdministratorSeesTheDiagnosticsFromWhereverHeComes() {
        Page page = call(DIAGNOSTICS, tokenOf("ada"), "X-Forwarded-Proto", "https");
        assertEquals(200, page.status(), page::toString);
        assertEquals(List.of("no-store"), page.headersOf("Cache-Control"));
        JsonObject seen = page.json();
        assertTrue(
                seen.getJsonObject("surroundings")
                        .getString("server")
                        .contains(TestedServer.current().product()),
                page::toString);
        assertTrue(seen.getJsonObject("provider").getBoolean("reachable"), page::toString);
        boolean believed = Peculiarity.BELIEVES_FORWARDED_PROTO.here();
        String callback = site.at("/descope/callback");
        assertEquals(
                believed ? callback.replace("http:", "https:") : callback,
                seen.getJsonObject("register").getString("redirectUri"));
        assertEquals(
                !believed,
                seen.getJsonObject("proxy")
                        .getJsonArray("headers")
                        .getJsonObject(0)
                        .getBoolean("contradicts"),
                page::toString);
        String source = Peculiarity.NAMES_NO_FILE.here() ? "\"Properties\"" : "microprofile-config.properties";
        assertTrue(page.body().contains(source), page::toString);
    }

    @Test
    void othersSeeTheDiagnosticsOnThisMachineOnly() {
        assertEquals(200, browser.raw("GET", site.at(DIAGNOSTICS)).status());
        assertEquals(
                404,
                browser.raw("GET", site.at(DIAGNOSTICS), "X-Forwarded-For", "127.0.0.1")
                        .status());
        assertEquals(
                404,
                call(DIAGNOSTICS, tokenOf("alice"), "X-Forwarded-For", "127.0.0.1")
                        .status());
    }

    /** Stock WildFly has neither MicroProfile Health nor OpenTelemetry for applications; Payara says that it found a health check. */
    @Test
    void theLogSaysHowTheApplicationIsConfiguredAndNothingAgainstOurClassesOrOfWhatTheServerLacks() {
        assertTrue(LOG.await("DESCOPE-9001").contains(descope.issuer()));
        names("anonymous", browser.navigate(site.at("/public")));
        List<String> lines = LOG.text()
                .lines()
                .filter(line -> !line.contains("[INFO]") && !line.contains("Registered com.descope"))
                .filter(line -> line.contains("HealthCheck")
                        || line.contains("microprofile.health")
                        || line.contains("OpenTelemetry")
                        || line.contains("opentelemetry")
                        || (line.contains("WELD-") && line.contains("com.descope.jakarta.impl")))
                .toList();
        String warned = "Error while trying to load Bean Class com.descope.jakarta.impl.observe.DescopeHealthCheck";
        if (Peculiarity.LOADS_EVERY_CLASS.here()) {
            assertTrue(lines.size() == 1 && lines.get(0).contains(warned), lines::toString);
        } else {
            assertEquals(List.of(), lines);
        }
    }
}
