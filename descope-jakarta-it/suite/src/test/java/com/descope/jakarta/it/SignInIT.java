package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Query;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a protected page to Descope and back, and what the session is then. */
@ArquillianTest
class SignInIT {
    private static final String LAX = "SameSite=Lax";

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
        return TestWar.whole("sign-in.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    @Test
    void aProtectedPageLeadsToDescopeAndBackWithItsQuery() {
        Page page = site.signIn(browser, "alice", "/protected/orders?id=7&text=%C3%A4%20b");
        assertEquals(200, page.status(), page::toString);
        assertEquals(site.pathOf("/protected/orders?id=7&text=%C3%A4%20b"), page.place());
        assertEquals(descope.user("alice").subject(), page.json().getString("caller"));
        assertEquals("com.descope.jakarta.DescopePrincipal", page.json().getString("type"));
    }

    /** OpenID Connect Core 1.0, 3.1.2.1; RFC 7636, 4.3. */
    @Test
    void theAuthorizationRequestSaysWhatTheProtocolWants() {
        Page start = browser.navigate(site.at("/protected")).step("/descope/login");
        Query query = Query.of(start.location());
        assertEquals(descope.baseUrl() + "/oauth2/v1/authorize", query.base());
        assertEquals("code", query.one("response_type"));
        assertEquals(descope.clientId(), query.one("client_id"));
        assertEquals(site.at("/descope/callback"), query.one("redirect_uri"));
        assertEquals("S256", query.one("code_challenge_method"));
        assertEquals(43, query.one("code_challenge").length());
        assertTrue(query.one("nonce").length() >= 43, query.one("nonce"));
        assertEquals(Set.of("openid", "profile", "email", "offline_access", "descope.claims"), query.words("scope"));
    }

    @Test
    void theRedirectToTheLoginIsRelativeAndLeavesNothingBehind() {
        Page first = browser.step(site.at("/protected?a=b"));
        assertEquals(302, first.status());
        assertEquals(
                site.pathOf("/descope/login?return=" + Browser.encode(site.pathOf("/protected?a=b"))),
                first.header("Location").orElseThrow());
        assertEquals(List.of(), first.headersOf("Set-Cookie"));
        assertEquals("no-store", first.header("Cache-Control").orElseThrow());
    }

    /** Servlet 6.0, 9.4: what the application forwards to is no page that a browser could ask for. */
    @Test
    void aForwardDoesNotChangeThePageToComeBackTo() {
        String page = "/controller/authenticate?id=7";
        assertEquals(
                site.pathOf("/descope/login?return=" + Browser.encode(site.pathOf(page))),
                browser.step(site.at(page)).header("Location").orElseThrow());
        Page signedIn = site.signIn(browser, "alice", page);
        assertEquals(site.pathOf(page), signedIn.place(), signedIn::toString);
        assertEquals(descope.user("alice").subject(), signedIn.json().getString("caller"));
    }

    /** DESIGN 3.3: each attempt in a cookie of its own, which pages of the application never carry. */
    @Test
    void anOpenAttemptIsACookieOfTheLoginPathsOnly() {
        browser.navigate(site.at("/protected"));
        var cookie = browser.cookies().named("descope-login-").get(0);
        assertEquals(site.pathOf("/descope"), cookie.path());
        assertTrue(cookie.has("HttpOnly"));
        assertEquals("lax", cookie.sameSite());
        assertFalse(cookie.has("Secure"));
        assertTrue(cookie.value().length() <= 1500, () -> "" + cookie.value().length());
        site.signIn(browser, "alice");
        assertEquals(1, browser.cookies().named("descope-login-").size(), "the finished one is gone");
    }

    @Test
    void theSessionIdIsNewAfterTheSignInAndStaysThen() {
        String before = browser.navigate(site.at("/basket?put=apple")).json().getString("session");
        Page basket = site.signIn(browser, "alice");
        String after = basket.json().getString("session");
        assertNotEquals(before, after);
        String atTheCallback = sessionCookie(basket.step("/descope/callback"));
        assertTrue(
                atTheCallback.contains(after), "pages that are then asked for at once all have it: " + atTheCallback);
        assertEquals("apple", browser.navigate(site.at("/basket")).json().getString("basket"));
        for (int i = 0; i < 3; i++) {
            Page page = browser.navigate(site.at("/public"));
            assertEquals(after, page.json().getString("session"));
            assertEquals(List.of(), page.headersOf("Set-Cookie"));
        }
    }

    /** Session fixation: who knew the id before knows nothing after. */
    @Test
    void theIdOfBeforeTheSignInIsNobody() {
        browser.navigate(site.at("/basket?put=apple"));
        var planted = browser.cookies().named("JSESSIONID").get(0);
        site.signIn(browser, "alice");
        Browser thief = new Browser();
        thief.cookies().put(planted);
        assertEquals("anonymous", thief.navigate(site.at("/public")).json().getString("caller"));
    }

    @Test
    void theSessionCookieIsHardened() {
        String before = sessionCookie(browser.fetch(site.at("/basket?put=apple")));
        String after = sessionCookie(site.signIn(browser, "alice").step("/descope/callback"));
        assertTrue(before.contains("HttpOnly"), before);
        assertTrue(after.contains("HttpOnly"), after);
        assertEquals(!Peculiarity.NO_SAME_SITE_BEFORE_A_SIGN_IN.here(), before.contains(LAX), before);
        assertTrue(after.contains(LAX), after);
    }

    /** The only one of this answer. */
    private static String sessionCookie(Page page) {
        List<String> cookies = page.headersOf("Set-Cookie").stream()
                .filter(header -> header.startsWith("JSESSIONID="))
                .toList();
        assertEquals(1, cookies.size(), page::toString);
        return cookies.get(0);
    }

    @Test
    void anotherUserFindsNothingOfTheFirst() {
        String first = site.signIn(browser, "alice").json().getString("session");
        browser.navigate(site.at("/basket?put=apple"));
        descope.forgetBrowsers();
        Page page = site.signIn(browser, "bob", "/descope/login?return=" + site.pathOf("/basket"));
        assertEquals("empty", page.json().getString("basket"));
        assertNotEquals(first, page.json().getString("session"));
        assertEquals(
                descope.user("bob").subject(),
                browser.navigate(site.at("/protected")).json().getString("caller"));
    }

    @Test
    void theSameUserAgainKeepsTheBasketUnderANewId() {
        String first = site.signIn(browser, "alice").json().getString("session");
        browser.navigate(site.at("/basket?put=apple"));
        Page page = browser.navigate(site.at("/descope/login?return=" + site.pathOf("/basket")));
        assertEquals("apple", page.json().getString("basket"));
        assertNotEquals(first, page.json().getString("session"));
    }

    @Test
    void aLoginWithoutASavedPageEndsAtTheLandingPage() {
        Page page = site.signIn(browser, "alice", "/descope/login");
        assertEquals(200, page.status(), page::toString);
        assertEquals(site.pathOf("/"), page.place());
    }

    @Test
    void whoLacksTheRoleIsRefusedByTheContainer() {
        assertEquals(403, site.signIn(browser, "nora").status());
        Page page = browser.navigate(site.at("/signed-in"));
        assertEquals(200, page.status(), "\"**\" is for every caller");
        assertEquals(403, browser.navigate(site.at("/admin")).status());
    }

    /** Everything that would let somebody in, looked for in everything that the server wrote. */
    @Test
    void nothingSecretIsInTheLog() {
        ServerLog log = ServerLog.fromNow();
        site.cancel(browser, browser.navigate(site.at("/protected")));
        Page page = site.signIn(browser, "alice");
        Page context = browser.navigate(site.at("/context"));
        Map<String, String> secrets = new TreeMap<>(Map.of(
                "access token", context.json().getString("accessToken"),
                "ID token", context.json().getString("idToken"),
                "client secret", People.SECRET,
                "code", Query.of(page.step("/descope/callback").url()).one("code"),
                "verifier",
                        descope.requests(Endpoint.TOKEN)
                                .get(0)
                                .parameter("code_verifier")
                                .orElseThrow()));
        browser.cookies().all().forEach(cookie -> secrets.put("cookie " + cookie.name(), cookie.value()));
        browser.submit(page, site.at("/descope/logout"), Map.of());
        secrets.put(
                "refresh token",
                descope.requests(Endpoint.REVOKE).get(0).parameter("token").orElseThrow());
        String text = log.text();
        assertTrue(text.contains("DESCOPE-2007"), "the log was written to: " + text);
        secrets.forEach((what, secret) -> assertFalse(text.contains(secret), what));
    }

    @Test
    void aPathThatIsNotOursUnderOurPathIs404() {
        assertEquals(404, browser.navigate(site.at("/descope/nothing")).status());
    }

    @Test
    void backChannelLogoutIsForPost() {
        Page page = browser.navigate(site.at("/descope/backchannel-logout"));
        assertEquals(405, page.status());
        assertEquals("POST", page.header("Allow").orElseThrow());
    }

    @Test
    void theLoginPathIsForGet() {
        Page page = browser.post(site.at("/descope/login"), "");
        assertEquals(405, page.status());
        assertEquals("GET", page.header("Allow").orElseThrow());
    }

    @Test
    void theContextAndTheCookiesAgreeAboutWhereTheUserIs() {
        site.signIn(browser, "alice");
        Page context = browser.navigate(site.at("/context"));
        assertEquals("Alice Archer", context.json().getString("name"));
        assertEquals("alice@example.com", context.json().getString("email"));
        assertEquals("acme", context.json().getJsonArray("tenants").getString(0));
        assertEquals(
                URI.create(site.url()).getPath(),
                browser.cookies().named("JSESSIONID").get(0).path());
    }
}
