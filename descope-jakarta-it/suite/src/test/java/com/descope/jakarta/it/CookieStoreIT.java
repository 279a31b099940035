package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.BrowserCookie;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Sessions in sealed cookies of the browser ({@code descope.session.store=cookie}). */
class CookieStoreIT extends ServerTest {
    private static final String COOKIE = "descope-session-";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("sealed.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("session.store", "cookie")
                        .with("session.secrets", "a secret of these tests that is long enough to seal with")
                        .with("refresh.before-expiry", "PT1S"));
    }

    private Page page() {
        return browser.fetch(site.at("/protected"));
    }

    private int status(String path) {
        return browser.fetch(site.at(path)).status();
    }

    private BrowserCookie cookie() {
        return browser.cookies().named(COOKIE).get(0);
    }

    private static List<String> sessionCookies(Page page) {
        return page.headersOf("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .toList();
    }

    @Test
    void aSignInMakesNoSessionOfTheContainer() {
        names("alice", site.signIn(browser, "alice"));
        assertEquals(List.of(), browser.cookies().named("JSESSIONID"));
        assertEquals("none", page().json().getString("session"));
        int octets = browser.cookies().named(COOKIE).stream()
                .mapToInt(cookie -> cookie.name().length() + cookie.value().length() + 3)
                .sum();
        System.out.println("the session of a user takes " + octets + " octets of each request's cookies");
        assertTrue(octets <= 6_000, octets + " octets");
    }

    @Test
    void aVisitorGetsNoCookie() {
        Page page = browser.navigate(site.at("/public"));
        names("anonymous", page);
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
        assertEquals(401, page().status());
        assertEquals(List.of(), browser.cookies().all());
    }

    @Test
    void theSessionIsGoodOnEveryApi() {
        descope.user(EmulatedUser.named("alice").roles("user", "admin"));
        site.signIn(browser, "alice");
        assertEquals(
                List.of(200, 200, 200),
                List.of(status("/admin"), status("/api/method/admin"), status("/vault?as=admin")));
    }

    @Test
    void aRefreshReplacesTheCookieInTheSameAnswer() {
        descope.set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(4))
                .set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        site.signIn(browser, "alice");
        descope.forgetRequests();
        String before = cookie().value();
        descope.user(EmulatedUser.named("alice").roles("user", "admin"));
        Page refreshed = await(this::page, page -> descope.count(Endpoint.TOKEN) > 0);
        assertEquals(200, refreshed.status(), refreshed::toString);
        assertEquals(1, sessionCookies(refreshed).size(), refreshed::toString);
        assertTrue(refreshed.hasInList("Cache-Control", "no-store"), refreshed::toString);
        assertNotEquals(before, cookie().value());
        assertEquals(200, status("/admin"));
        assertEquals(1, descope.count(Endpoint.TOKEN));
        await(this::page, page -> descope.count(Endpoint.TOKEN) > 1);
        names("alice", page());
    }

    @Test
    void aLogoutDeletesTheCookie() {
        site.signIn(browser, "alice");
        browser.submit(page(), site.at("/descope/logout"), Map.of());
        assertEquals(List.of(), browser.cookies().named(COOKIE));
        names("anonymous", browser.navigate(site.at("/public")));
        assertEquals(1, descope.count(Endpoint.REVOKE));
    }

    @Test
    void aCopyOfTheCookieIsNobodyAfterTheLogout() {
        site.signIn(browser, "alice");
        Browser copy = browser.copy();
        browser.submit(page(), site.at("/descope/logout"), Map.of());
        Page refused = copy.fetch(site.at("/protected"));
        assertEquals(401, refused.status(), refused::toString);
        assertEquals(List.of(), copy.cookies().named(COOKIE));
    }

    /** On this node, and on all that share a memory: the answer may still come, but nobody takes its cookie for a session. */
    @Test
    void anAnswerThatComesAfterTheLogoutDoesNotBringTheSessionBack() throws Exception {
        descope.set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(3));
        Page home = site.signIn(browser, "alice");
        descope.forgetRequests();
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofSeconds(1)));
        descope.faults().on(Endpoint.REVOKE, Fault.delay(Duration.ofMillis(1_500)));
        Browser other = browser.copy();
        CompletableFuture<Page> late = CompletableFuture.supplyAsync(() -> refreshing(other));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(10)));
        browser.submit(home, site.at("/descope/logout"), Map.of());
        assertEquals(401, late.get(20, TimeUnit.SECONDS).status());
        assertEquals(401, other.fetch(site.at("/protected")).status());
        assertEquals(List.of(), other.cookies().named(COOKIE));
    }

    /** The answer to the first request that needs newer tokens. */
    private Page refreshing(Browser other) {
        return await(() -> other.fetch(site.at("/protected")), page -> descope.count(Endpoint.TOKEN) > 0);
    }

    @Test
    void aLogoutOfTheApplicationDeletesTheCookieAndWhatTheContainerKept() {
        site.signIn(browser, "alice");
        browser.fetch(site.at("/basket?put=apple"));
        browser.post(site.at("/own-logout"), "");
        assertEquals(List.of(), browser.cookies().named(COOKIE));
        assertEquals(401, page().status());
        assertNotEquals("apple", browser.fetch(site.at("/basket")).json().getString("basket"));
    }

    @Test
    void aChangedCookieIsAnonymousAndDeleted() {
        site.signIn(browser, "alice");
        BrowserCookie good = cookie();
        browser.cookies()
                .put(new BrowserCookie(
                        good.name(),
                        good.value().substring(1),
                        good.host(),
                        good.path(),
                        good.attributes(),
                        good.came()));
        Page page = browser.navigate(site.at("/public"));
        names("anonymous", page);
        assertEquals(1, sessionCookies(page).size(), page::toString);
        assertEquals(List.of(), browser.cookies().named(COOKIE));
    }

    @Test
    void aVisitorsBasketStaysAndAnotherUserDoesNotGetIt() {
        browser.fetch(site.at("/basket?put=apple"));
        String before =
                page().body() + browser.cookies().named("JSESSIONID").get(0).value();
        site.signIn(browser, "alice");
        assertEquals("apple", browser.fetch(site.at("/basket")).json().getString("basket"));
        assertNotEquals(before, browser.cookies().named("JSESSIONID").get(0).value());
        descope.forgetBrowsers();
        Page asks = browser.navigate(site.at("/descope/login?return=" + site.pathOf("/protected")));
        names("ada", site.choose(browser, asks, "ada"));
        assertNotEquals("apple", browser.fetch(site.at("/basket")).json().getString("basket"));
    }

    @Test
    void whoseSessionHasNoRoomIsNotSignedInAndIsTold() {
        ServerLog log = ServerLog.fromNow();
        descope.user(EmulatedUser.named("bulky").claim("note", incompressible()));
        Page page = site.signIn(browser, "bulky");
        assertEquals(502, page.status(), page::toString);
        assertTrue(page.body().contains("DESCOPE-5030"), page::toString);
        log.await("DESCOPE-5030");
        assertEquals(List.of(), browser.cookies().named(COOKIE));
        names("anonymous", browser.navigate(site.at("/public")));
    }

    private static String incompressible() {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(4_000, 'a', 'z' + 1).forEach(letter -> text.append((char) letter));
        return text.toString();
    }
}
