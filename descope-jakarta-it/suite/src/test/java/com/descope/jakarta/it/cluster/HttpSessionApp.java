package com.descope.jakarta.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Scatter;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Sessions of the container, which the nodes keep for each other. */
public final class HttpSessionApp implements ClusteredApp {
    private static final String PUBLIC = "https://shop.example/shop";
    private static final String DISTRIBUTABLE = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <distributable/>
            </web-app>
            """;

    private final DescopeEmulator descope = Descopes.forPublic("https://shop.example")
            .set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(6))
            .start();
    private final Site site = new Site(PUBLIC, descope);
    private final Browser browser = new Browser();

    @Override
    public WebArchive war() {
        return TestWar.whole("shop.war")
                .webXml(DISTRIBUTABLE)
                .configured(AppConfig.of(descope).with("external-url", PUBLIC).with("refresh.before-expiry", "PT1S"));
    }

    @Override
    public void whileBothNodesRun(Cluster cluster) {
        aLoginBegunOnOneNodeIsFinishedOnTheOther(cluster);
        theSessionIsGoodOnBothNodes(cluster);
        aRefreshOnOneNodeHoldsOnTheOther(cluster);
        withoutStickinessTheWorstIsASignOut(cluster);
    }

    @Override
    public void afterTheFirstIsLost(Cluster cluster) {
        aLogoutOnTheOtherNodeIsALogout();
    }

    @Override
    public void close() {
        descope.close();
    }

    /**
     * WildFly lets one request of a session at a time through the cluster, and gives up after a quarter of a minute. Two nodes that
     * then refresh with the same token end the session where its reuse is detected, so that it may be over here; nobody is ever
     * taken for somebody else.
     */
    private void withoutStickinessTheWorstIsASignOut(Cluster cluster) {
        Browser bob = new Browser().through(cluster.first(PUBLIC));
        site.signIn(bob, "bob");
        descope.forgetRequests();
        Scatter scatter = Scatter.of(
                bob,
                List.of(cluster.first(PUBLIC), cluster.second(PUBLIC)),
                site.at("/protected"),
                Duration.ofSeconds(5));
        Page after = bob.fetch(site.at("/protected"));
        System.out.println("MEASURED not sticky, http-session, nothing shared: " + scatter + ", refreshes "
                + descope.count(Endpoint.TOKEN) + ", then " + after.status());
        assertTrue(Set.of(200, 401, 500).containsAll(scatter.statuses().keySet()), scatter::toString);
        assertTrue(after.status() == 401
                || after.json().getString("caller").equals(descope.user("bob").subject()));
    }

    private void aLoginBegunOnOneNodeIsFinishedOnTheOther(Cluster cluster) {
        browser.through(cluster.first(PUBLIC));
        Page asks = browser.navigate(site.at("/protected?a=b"));
        Page callback = site.chooseOnly(browser, asks, "alice");
        browser.through(cluster.second(PUBLIC));
        Page page = browser.follow(callback);
        assertEquals(200, page.status(), page::toString);
        assertEquals(PUBLIC + "/protected?a=b", page.url().toString());
        assertEquals(caller(), page.json().getString("caller"));
    }

    private void theSessionIsGoodOnBothNodes(Cluster cluster) {
        browser.through(cluster.second(PUBLIC));
        browser.navigate(site.at("/basket?put=apple"));
        browser.through(cluster.first(PUBLIC));
        Page page = browser.navigate(site.at("/protected"));
        assertEquals(caller(), page.json().getString("caller"), page::toString);
        assertEquals("com.descope.jakarta.DescopePrincipal", page.json().getString("type"));
        assertEquals("apple", browser.navigate(site.at("/basket")).json().getString("basket"));
    }

    /** Where a refresh token that is used twice ends everything, nobody is signed out by the other node's using it. */
    private void aRefreshOnOneNodeHoldsOnTheOther(Cluster cluster) {
        int before = descope.count(Endpoint.TOKEN);
        boolean first = true;
        while (descope.count(Endpoint.TOKEN) < before + 3) {
            browser.through(first ? cluster.first(PUBLIC) : cluster.second(PUBLIC));
            Page page = browser.fetch(site.at("/protected"));
            assertEquals(200, page.status(), page::toString);
            first = !first;
        }
    }

    /** This is how the first node is lost. */
    public void theSessionOutlivesItsNodeInTheMiddleOfARefresh(Cluster cluster) {
        Browser other = new Browser().through(cluster.first(PUBLIC));
        site.signIn(other, "ada");
        String before = id(other);
        browser.through(cluster.first(PUBLIC));
        killFirstWhileItRefreshes(cluster);
        for (Browser one : List.of(browser, other)) {
            one.through(cluster.second(PUBLIC));
            Page page = one.navigate(site.at("/protected"));
            assertEquals(200, page.status(), page::toString);
            assertEquals(List.of(), page.trail(), "nobody had to sign in again");
        }
        assertNotEquals("none", before);
        assertEquals(before, id(other));
        assertEquals(200, other.navigate(site.at("/admin")).status());
    }

    private void killFirstWhileItRefreshes(Cluster cluster) {
        int before = descope.count(Endpoint.TOKEN);
        descope.faults().on(Endpoint.TOKEN, 1, Fault.hang());
        CompletableFuture<Void> refreshing = CompletableFuture.runAsync(() -> {
            while (descope.count(Endpoint.TOKEN) == before) {
                browser.fetch(site.at("/protected"));
            }
        });
        try {
            assertTrue(descope.await(Endpoint.TOKEN, before + 1, Duration.ofSeconds(20)));
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        cluster.killFirst();
        assertThrows(CompletionException.class, refreshing::join, "the connection is lost with the node");
    }

    private void aLogoutOnTheOtherNodeIsALogout() {
        browser.submit(browser.navigate(site.at("/public")), PUBLIC + "/descope/logout", Map.of());
        assertEquals("anonymous", browser.navigate(site.at("/public")).json().getString("caller"));
        assertTrue(site.asks(browser.navigate(site.at("/protected"))));
    }

    private String caller() {
        return descope.user("alice").subject();
    }

    /** Without the name of the node, which the server adds for the load balancer. */
    private String id(Browser one) {
        return one.navigate(site.at("/public")).json().getString("session").split("\\.", 2)[0];
    }
}
