package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Cluster;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes that share nothing but a secret, behind a load balancer that is not sticky. */
class CookieClusterIT {
    private static final String PUBLIC = "https://shop.example/shop";
    private static final String COOKIE = "__Host-descope-session-";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder -> People.known(builder)
            .clientSecret(People.SECRET)
            .set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(6))
            .set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED)
            .set(Switch.REDIRECT_URIS, List.of("https://shop.example/*"))
            .set(Switch.POST_LOGOUT_REDIRECT_URIS, List.of("https://shop.example/*")));

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Site site = new Site(PUBLIC, descope);
    private final Browser browser = new Browser();
    private Cluster cluster;
    private boolean first;

    @BeforeEach
    void start() {
        cluster = Cluster.start(TestWar.whole("shop.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("external-url", PUBLIC)
                        .with("session.store", "cookie")
                        .with("refresh.before-expiry", "PT1S")));
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    /** One test, because two servers take long to start; each step is a rule. */
    @Test
    void anyNodeKnowsWhoeverSignedInOnOneOfThem() {
        aLoginBegunOnOneNodeIsFinishedOnTheOther();
        requestsThatAlternateAreNeverSignedOut();
        theEndOfANodeSignsNobodyOut();
        aLogoutIsALogout();
    }

    private Browser next() {
        first = !first;
        return browser.through(first ? cluster.first(PUBLIC) : cluster.second(PUBLIC));
    }

    private void aLoginBegunOnOneNodeIsFinishedOnTheOther() {
        Page asks = next().navigate(site.at("/protected?a=b"));
        Page callback = site.chooseOnly(browser, asks, "alice");
        Page page = next().follow(callback);
        assertEquals(200, page.status(), page::toString);
        assertEquals(PUBLIC + "/protected?a=b", page.url().toString());
        assertEquals(1, browser.cookies().named(COOKIE).size());
        assertEquals(List.of(), browser.cookies().named("JSESSIONID"));
    }

    /** Where a refresh token that is used twice ends everything. */
    private void requestsThatAlternateAreNeverSignedOut() {
        int before = descope.count(Endpoint.TOKEN);
        while (descope.count(Endpoint.TOKEN) < before + 3) {
            Page page = next().fetch(site.at("/protected"));
            assertEquals(200, page.status(), page::toString);
            assertEquals(caller(), page.json().getString("caller"));
        }
    }

    private void theEndOfANodeSignsNobodyOut() {
        cluster.killFirst();
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
