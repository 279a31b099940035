package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who is not signed in gets: each kind of client what it understands. */
@ArquillianTest
class StrangerIT {
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
        return TestWar.whole("stranger.war")
                .configured(AppConfig.of(DESCOPE.emulator()).with("cors.origins", "https://app.example"));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    private void isUnauthorizedProblem(Page page) {
        assertEquals(401, page.status(), page::toString);
        assertEquals("Bearer", page.header("WWW-Authenticate").orElseThrow());
        assertEquals(
                "application/problem+json",
                page.header("Content-Type").orElseThrow().split(";", 2)[0]);
        assertEquals(401, page.json().getInt("status"));
        assertTrue(page.json().getString("login").startsWith(site.pathOf("/descope/login")), page.body());
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    @Test
    void aPublicPageIsAnonymousAndLeavesNothing() {
        Page page = browser.navigate(site.at("/public"));
        assertEquals("anonymous", page.json().getString("caller"));
        assertEquals("none", page.json().getString("session"));
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    /** With the body unread, Undertow sends an error behind our answer, and logs at length that it cannot. */
    @ParameterizedTest
    @ValueSource(ints = {3, 100_000})
    void aRefusedRequestWithABodyLeavesNoTraceInTheServersLog(int size) {
        ServerLog log = ServerLog.fromNow();
        isUnauthorizedProblem(browser.post(site.at("/protected"), "a".repeat(size)));
        // On the same connection, so the first request has ended.
        isUnauthorizedProblem(browser.fetch(site.at("/protected")));
        if (Peculiarity.ANSWERS_AFTER_US.here()) {
            if (size == 3) {
                log.await("W SRVE8");
            }
            assertEquals(
                    List.of(),
                    log.lines("] ").stream()
                            .filter(line -> line.startsWith("["))
                            .filter(entry -> !entry.contains("SRVE8115W") && !entry.contains("SRVE8094W"))
                            .toList());
        } else {
            assertEquals("", log.text());
        }
    }

    /** RFC 9457; RFC 6750, 3. */
    @Test
    void aFetchGetsAProblemThatNamesTheLogin() {
        isUnauthorizedProblem(browser.fetch(site.at("/protected")));
        isUnauthorizedProblem(browser.post(site.at("/protected"), "a=b"));
    }

    @Test
    void soDoClientsOfOtherKinds() {
        isUnauthorizedProblem(browser.raw("GET", site.at("/protected"), "Accept", "application/json"));
        isUnauthorizedProblem(browser.raw("GET", site.at("/protected")));
        isUnauthorizedProblem(
                browser.raw("GET", site.at("/protected"), "Accept", "text/html", "X-Requested-With", "XMLHttpRequest"));
        isUnauthorizedProblem(browser.raw(
                "GET",
                site.at("/protected"),
                "Accept",
                "text/event-stream",
                "Sec-Fetch-Mode",
                "cors",
                "Sec-Fetch-Dest",
                "empty"));
        isUnauthorizedProblem(browser.fetch(site.at("/descope/login")));
    }

    @Test
    void anOldBrowserThatSendsNoFetchMetadataIsSentToTheLogin() {
        Page page = browser.raw("GET", site.at("/protected"), "Accept", "text/html,*/*;q=0.8");
        assertEquals(302, page.status());
        assertTrue(page.header("Location").orElseThrow().startsWith(site.pathOf("/descope/login?return=")));
    }

    @Test
    void aPrefetchIsNoNavigation() {
        isUnauthorizedProblem(browser.raw(
                "GET",
                site.at("/protected"),
                "Accept",
                "text/html",
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "document",
                "Sec-Purpose",
                "prefetch"));
    }

    @Test
    void aFormThatWasSentGetsAPageOfItsOwnAndNoRedirect() {
        Page form = browser.navigate(site.at("/public"));
        Page page = browser.submitOnly(form, site.at("/protected"), Map.of("text", "long"));
        assertEquals(401, page.status());
        assertTrue(page.header("Content-Type").orElseThrow().startsWith("text/html"));
        assertTrue(page.body().contains(site.pathOf("/descope/login")), page.body());
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    @Test
    void aFrameGetsAPageOfItsOwnAndNoRedirect() {
        Page page = browser.raw(
                "GET",
                site.at("/protected"),
                "Accept",
                "text/html",
                "Sec-Fetch-Mode",
                "navigate",
                "Sec-Fetch-Dest",
                "iframe");
        assertEquals(401, page.status());
        assertTrue(page.header("Content-Type").orElseThrow().startsWith("text/html"));
    }

    /** Jakarta Faces 4.0, 13.3: the partial response redirects. */
    @Test
    void facesGetsARedirectThatItsScriptFollows() {
        Page page = browser.post(site.at("/protected"), "", "Faces-Request", "partial/ajax");
        assertEquals(200, page.status(), page::toString);
        assertTrue(page.header("Content-Type").orElseThrow().startsWith("text/xml"), page::toString);
        assertTrue(page.body().contains("<redirect url=\"" + site.pathOf("/descope/login")), page.body());
    }

    @Test
    void htmxIsToldWhereToGo() {
        Page page =
                browser.fetch(site.at("/protected"), "HX-Request", "true", "HX-Current-URL", site.at("/public?tab=2"));
        isUnauthorizedProblem(page);
        assertEquals(
                site.pathOf("/descope/login?return=" + Browser.encode(site.pathOf("/public?tab=2"))),
                page.header("HX-Redirect").orElseThrow());
    }

    /** Fetch, 3.2.2; DESIGN: never with credentials. */
    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/public", "/api/who"})
    void aPreflightFromAListedOriginIs204(String path) {
        Page page = preflight(path, "https://app.example");
        assertEquals(204, page.status(), page::toString);
        assertEquals(
                "https://app.example",
                page.header("Access-Control-Allow-Origin").orElseThrow());
        assertTrue(page.header("Access-Control-Allow-Credentials").isEmpty());
        assertTrue(page.headersOf("Vary").contains("Origin"), page::toString);
        assertEquals(
                "authorization", page.header("Access-Control-Allow-Headers").orElseThrow());
    }

    @Test
    void aPreflightFromElsewhereIsRefusedOrLeftToTheApplication() {
        assertEquals(403, preflight("/protected", "https://evil.example").status());
        Page open = preflight("/public", "https://evil.example");
        assertTrue(open.header("Access-Control-Allow-Origin").isEmpty());
        assertEquals(200, open.status());
    }

    @Test
    void answersToAListedOriginCanBeReadByIt() {
        for (String path : List.of("/public", "/protected")) {
            Page page = browser.fetch(site.at(path), "Origin", "https://app.example", "Sec-Fetch-Site", "cross-site");
            assertEquals(
                    "https://app.example",
                    page.header("Access-Control-Allow-Origin").orElseThrow(),
                    path);
            assertEquals(
                    "WWW-Authenticate",
                    page.header("Access-Control-Expose-Headers").orElseThrow(),
                    path);
        }
    }

    private Page preflight(String path, String origin) {
        return browser.raw(
                "OPTIONS",
                site.at(path),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");
    }

    /** RFC 9700, 4.11: no open redirector. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "/stranger/..//evil.example",
                "/stranger/../other",
                "/other",
                "/stranger/%2e%2e/other",
                "/stranger/descope/logout",
                "/stranger/a%0d%0ab",
                "javascript:alert(1)",
                "stranger/public",
                "/stranger/%64escope/login",
                "",
                "/stranger/;x/../../other"
            })
    void aReturnThatLeavesTheApplicationLeadsToTheLandingPage(String target) {
        Page page = site.signIn(browser, "alice", "/descope/login?return=" + Browser.encode(target));
        assertEquals(site.pathOf("/"), page.place(), page::toString);
        assertEquals(200, page.status());
    }

    @Test
    void aReturnThatIsGivenTwiceLeadsToTheLandingPage() {
        String page = Browser.encode(site.pathOf("/public"));
        assertEquals(
                site.pathOf("/"),
                site.signIn(browser, "alice", "/descope/login?return=" + page + "&return=" + page)
                        .place());
    }

    @Test
    void aPageWithALongQueryLosesItAndNothingElse() {
        Page page = site.signIn(browser, "alice", "/protected/list?q=" + "x".repeat(900));
        assertEquals(site.pathOf("/protected/list"), page.place(), page::toString);
    }

    @Test
    void tenOpenTabsDoNotFillTheHeaders() {
        for (int tab = 0; tab < 10; tab++) {
            assertTrue(site.asks(browser.navigate(site.at("/protected/" + tab + "?q=" + "y".repeat(600)))));
        }
        assertTrue(browser.cookies().named("descope-login-").size() <= 5);
        assertEquals(200, site.signIn(browser, "alice").status());
    }

    @Test
    void theApplicationMayAskItself() {
        assertTrue(site.asks(browser.navigate(site.at("/authenticate"))));
        isUnauthorizedProblem(browser.fetch(site.at("/authenticate")));
        assertTrue(site.asks(browser.navigate(site.at("/security-context?authenticate"))));
        assertEquals(200, site.signIn(browser, "alice", "/authenticate").status());
        assertEquals(
                "SUCCESS",
                browser.navigate(site.at("/security-context?authenticate"))
                        .json()
                        .getString("status"));
    }

    @Test
    void noPasswordIsEverAsked() {
        assertEquals("refused", browser.post(site.at("/password"), "").json().getString("outcome"));
        site.signIn(browser, "alice");
        assertEquals("refused", browser.post(site.at("/password"), "").json().getString("outcome"));
        assertEquals(
                descope.user("alice").subject(),
                browser.navigate(site.at("/protected")).json().getString("caller"));
    }
}
