package com.descope.jakarta.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Sessions in cookies: the nodes share nothing but a secret, and the load balancer is not sticky. */
public final class CookieApp implements ClusteredApp {
    private static final String PUBLIC = "https://kiosk.example/kiosk";
    private static final String COOKIE = "__Host-descope-session-";

    private final DescopeEmulator descope = Descopes.forPublic("https://kiosk.example")
            .set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(6))
            .start();
    private final Site site = new Site(PUBLIC, descope);
    private final Browser browser = new Browser();
    private boolean first;

    @Override
    public WebArchive war() {
        return TestWar.whole("kiosk.war")
                .configured(AppConfig.of(descope)
                        .with("external-url", PUBLIC)
                        .with("session.store", "cookie")
                        .with("refresh.before-expiry", "PT1S"));
    }

    @Override
    public void whileBothNodesRun(Cluster cluster) {
        aLoginBegunOnOneNodeIsFinishedOnTheOther(cluster);
        requestsThatAlternateAreNeverSignedOut(cluster);
    }

    @Override
    public void afterTheFirstIsLost(Cluster cluster) {
        theEndOfANodeSignsNobodyOut(cluster);
        aLogoutIsALogout();
    }

    @Override
    public void close() {
        descope.close();
    }

    private Browser next(Cluster cluster) {
        first = !first;
        return browser.through(first ? cluster.first(PUBLIC) : cluster.second(PUBLIC));
    }

    private void aLoginBegunOnOneNodeIsFinishedOnTheOther(Cluster cluster) {
        Page asks = next(cluster).navigate(site.at("/protected?a=b"));
        Page callback = site.chooseOnly(browser, asks, "alice");
        Page page = next(cluster).follow(callback);
        assertEquals(200, page.status(), page::toString);
        assertEquals(PUBLIC + "/protected?a=b", page.url().toString());
        assertEquals(1, browser.cookies().named(COOKIE).size());
        assertEquals(List.of(), browser.cookies().named("JSESSIONID"));
    }

    /** Where a refresh token that is used twice ends everything. */
    private void requestsThatAlternateAreNeverSignedOut(Cluster cluster) {
        int before = descope.count(Endpoint.TOKEN);
        while (descope.count(Endpoint.TOKEN) < before + 3) {
            Page page = next(cluster).fetch(site.at("/protected"));
            assertEquals(200, page.status(), page::toString);
            assertEquals(caller(), page.json().getString("caller"));
        }
    }

    private void theEndOfANodeSignsNobodyOut(Cluster cluster) {
        browser.through(cluster.second(PUBLIC));
        Page page = browser.navigate(site.at("/protected"));
        assertEquals(200, page.status(), page::toString);
        assertEquals(List.of(), page.trail(), "nobody had to sign in again");
    }

    private void aLogoutIsALogout() {
        browser.submit(browser.navigate(site.at("/public")), PUBLIC + "/descope/logout", Map.of());
        assertEquals(List.of(), browser.cookies().named(COOKIE));
        assertTrue(site.asks(browser.navigate(site.at("/protected"))));
    }

    private String caller() {
        return descope.user("alice").subject();
    }
}
