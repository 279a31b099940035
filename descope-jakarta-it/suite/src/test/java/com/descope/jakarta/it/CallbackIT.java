package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.app.OwnThread;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Query;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back from Descope, or pretends to (RFC 6749, 4.1.2; RFC 9700, 2.1). */
@ArquillianTest
class CallbackIT {
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
        return TestWar.whole("callback.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    /** Begins a login and stops before the callback: its URL is what Descope sends the browser to. */
    private String callbackOf(String user) {
        Page asks = browser.navigate(site.at("/protected"));
        return site.chooseOnly(browser, asks, user).location().toString();
    }

    private int codesSent() {
        return descope.count(Endpoint.TOKEN);
    }

    private boolean signedIn() {
        return !browser.navigate(site.at("/public")).json().getString("caller").equals("anonymous");
    }

    @Test
    void aPostIs405() {
        Page page = browser.post(site.at("/descope/callback?code=a&state=b"), "");
        assertEquals(405, page.status());
        assertEquals("GET", page.header("Allow").orElseThrow());
    }

    @Test
    void theSecondOfADoubleClickGetsTheSameRedirectAndSendsNoCode() {
        String callback = callbackOf("alice");
        Page first = browser.step(callback);
        Page second = browser.step(callback);
        assertEquals(302, first.status(), first::toString);
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(1, codesSent());
        assertTrue(signedIn());
    }

    @Test
    void twoCallbacksAtOnceSendTheCodeOnce() {
        String callback = callbackOf("alice");
        List<CompletableFuture<Page>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> browser.step(callback), OwnThread::start))
                .toList();
        both.forEach(
                one -> assertEquals(302, one.join().status(), () -> one.join().toString()));
        assertEquals(1, codesSent());
    }

    @Test
    void theBackButtonLeadsForwardAgain() {
        String callback = callbackOf("alice");
        browser.navigate(callback);
        Page again = browser.navigate(callback);
        assertEquals(200, again.status(), again::toString);
        assertEquals(site.pathOf("/protected"), again.place());
        assertEquals(1, codesSent());
    }

    @Test
    void aTabThatWasOvertakenByAnotherLeavesItsCodeUnused() {
        Page firstTab = browser.navigate(site.at("/protected/first"));
        Page secondTab = browser.navigate(site.at("/protected/second"));
        assertEquals(200, site.choose(browser, secondTab, "alice").status());
        Page first = site.choose(browser, firstTab, "alice");
        assertEquals(site.pathOf("/protected/first"), first.place(), first::toString);
        assertEquals(200, first.status());
        assertEquals(1, codesSent());
    }

    @Test
    void twoTabsMayFinishInTheOrderTheyLike() {
        Page firstTab = browser.navigate(site.at("/protected/first"));
        Page secondTab = browser.navigate(site.at("/protected/second"));
        assertEquals(
                site.pathOf("/protected/first"),
                site.choose(browser, firstTab, "alice").place());
        assertEquals(
                site.pathOf("/protected/second"),
                site.choose(browser, secondTab, "alice").place());
        assertEquals(List.of(), browser.cookies().named("descope-login-"));
    }

    /** RFC 6749, 10.12. */
    @ParameterizedTest
    @ValueSource(strings = {"code=abc", "code=abc&state=", "code=abc&state=forged", "error=access_denied&state=forged"})
    void aStateThatIsNotOursIs400AndRestartsNothing(String query) {
        Page page = browser.navigate(site.at("/descope/callback?" + query));
        assertEquals(400, page.status(), page::toString);
        assertEquals(List.of(), page.trail());
        assertTrue(page.body().contains("DESCOPE-20"), page.body());
        assertEquals(0, codesSent());
    }

    @Test
    void aStateThatWasTouchedIs400() {
        String callback = callbackOf("alice");
        String state = Query.of(URI.create(callback)).one("state");
        char last = state.charAt(state.length() - 2);
        String touched =
                state.substring(0, state.length() - 2) + (last == 'A' ? 'B' : 'A') + state.charAt(state.length() - 1);
        assertEquals(400, browser.navigate(callback.replace(state, touched)).status());
        assertFalse(signedIn());
    }

    @Test
    void aProtocolParameterThatComesTwiceIs400() {
        String callback = callbackOf("alice");
        assertEquals(400, browser.navigate(callback + "&code=another").status());
        assertEquals(0, codesSent());
        assertEquals(302, browser.step(callback).status(), "and the attempt is still open");
    }

    @Test
    void neitherCodeNorErrorIs400() {
        String state = Query.of(URI.create(callbackOf("alice"))).one("state");
        assertEquals(
                400,
                browser.navigate(site.at("/descope/callback?state=" + state)).status());
    }

    /** RFC 9207, 2.4. */
    @Test
    void anotherIssuerInTheCallbackIs400() {
        String callback = callbackOf("alice");
        assertEquals(
                400,
                browser.navigate(callback + "&iss=https%3A%2F%2Fevil.example").status());
        assertEquals(0, codesSent());
        assertEquals(
                302,
                browser.step(callback + "&iss=" + Browser.encode(descope.issuer()))
                        .status());
    }

    /** Login CSRF: somebody sends you the callback of a login of his own. */
    @Test
    void aCallbackFromAnotherBrowserSignsNobodyIn() {
        String callback = callbackOf("bob");
        Browser victim = new Browser();
        Page page = victim.step(callback);
        assertEquals(302, page.status(), page::toString);
        assertEquals(
                descope.baseUrl() + "/oauth2/v1/authorize",
                Query.of(page.location()).base());
        assertEquals(0, codesSent());
        assertEquals("anonymous", victim.navigate(site.at("/public")).json().getString("caller"));
    }

    @Test
    void aLostAttemptBeginsAgainAndEndsAtTheLandingPage() {
        String callback = callbackOf("alice");
        browser.cookies().forget("descope-login-");
        Page page = browser.navigate(callback);
        assertEquals(200, page.status(), page::toString);
        assertEquals(site.pathOf("/"), page.place());
        assertTrue(signedIn());
    }

    @Test
    void aLostAttemptOfSomebodySignedInEndsAtTheLandingPage() {
        String stale = callbackOf("alice");
        browser.cookies().forget("descope-login-");
        site.signIn(browser, "alice");
        Page page = browser.navigate(stale);
        assertEquals(site.pathOf("/"), page.place(), page::toString);
        assertEquals(1, codesSent());
    }

    @Test
    void aBrowserThatKeepsNoCookiesIsToldSoAndNotSentRoundForever() {
        descope.signInAs("alice");
        Page page = browser.step(site.at("/protected"));
        int steps = 0;
        while (page.isRedirect()) {
            browser.cookies().forget("descope-login-");
            page = browser.step(page.location().toString());
            assertTrue(++steps < 20, "sent round forever");
        }
        assertEquals(400, page.status(), page::toString);
        assertTrue(page.body().contains("DESCOPE-2008"), page.body());
        assertEquals(0, codesSent());
    }

    @Test
    void aSessionCookieThatDoesNotComeBackIsNoticedToo() {
        descope.signInAs("alice");
        Page page = browser.step(site.at("/protected"));
        int steps = 0;
        while (page.isRedirect()) {
            browser.cookies().forget("JSESSIONID");
            page = browser.step(page.location().toString());
            assertTrue(++steps < 40, "sent round forever");
        }
        assertEquals(400, page.status(), page::toString);
        assertTrue(page.body().contains("DESCOPE-2009"), page.body());
    }

    /** RFC 6749, 4.1.2.1. */
    @Test
    void whoCancelsSeesAPageWithCodeAndReference() {
        ServerLog log = ServerLog.fromNow();
        Page page = site.cancel(browser, browser.navigate(site.at("/protected")));
        assertEquals(403, page.status(), page::toString);
        assertTrue(page.body().contains("DESCOPE-2007"), page.body());
        String line = log.await("DESCOPE-2007");
        assertTrue(page.body().contains(ServerLog.referenceIn(line)), "the page shows the log's reference");
        assertEquals(List.of(), browser.cookies().named("descope-login-"), "the attempt is closed");
    }

    /** The description is anybody's text. */
    @Test
    void whatTheCallbackSaysIsNeverMarkup() {
        String state = Query.of(URI.create(callbackOf("alice"))).one("state");
        Page page = browser.navigate(site.at("/descope/callback?error=access_denied&state=" + state
                + "&error_description=" + Browser.encode("<script>alert(1)</script>\nDESCOPE-9999: forged")));
        assertEquals(403, page.status());
        assertFalse(page.body().contains("<script>"), page.body());
        assertTrue(page.header("Content-Security-Policy").orElseThrow().startsWith("default-src 'none'"));
        assertTrue(page.hasInList("Cache-Control", "no-store"), page::toString);
        assertEquals("nosniff", page.header("X-Content-Type-Options").orElseThrow());
        assertEquals("no-referrer", page.header("Referrer-Policy").orElseThrow());
    }

    @Test
    void anErrorWithoutAnAttemptIsShownAndRestartsNothing() {
        String state = Query.of(URI.create(callbackOf("alice"))).one("state");
        browser.cookies().forget("descope-login-");
        Page page = browser.navigate(site.at("/descope/callback?error=server_error&state=" + state));
        assertEquals(502, page.status(), page::toString);
        assertEquals(List.of(), page.trail());
    }
}
