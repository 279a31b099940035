package com.descope.jakarta.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Route;
import com.descope.jakarta.it.harness.Scatter;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Duration;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Sessions of the container, and a map that the nodes share. */
public final class SharedMapApp implements ClusteredApp {
    private static final String PUBLIC = "https://till.example/till";
    /** As in docs/cluster.md. */
    public static final String REFERENCE = """
            <resource-env-ref>
              <resource-env-ref-name>descope/shared</resource-env-ref-name>
              <resource-env-ref-type>java.util.concurrent.ConcurrentMap</resource-env-ref-type>
              <lookup-name>java:jboss/infinispan/cache/descope/shared</lookup-name>
            </resource-env-ref>
            """;

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <distributable/>
              %s
            </web-app>
            """.formatted(REFERENCE);

    private final DescopeEmulator descope =
            Descopes.forPublic("https://till.example").start();
    private final Site site = new Site(PUBLIC, descope);
    private final String adasToken =
            descope.tokens().accessToken(descope.user("ada")).sign();

    @Override
    public WebArchive war() {
        return TestWar.whole("till.war")
                .webXml(WEB_XML)
                .configured(AppConfig.of(descope)
                        .with("external-url", PUBLIC)
                        .with("cluster.map", "java:comp/env/descope/shared"));
    }

    @Override
    public void whileBothNodesRun(Cluster cluster) {
        aLogoutTokenToOneNodeEndsSessionsAndTokensOnTheOther(cluster);
        aLogoutTokenCountsOnce(cluster);
        withoutStickinessNobodyIsSignedOut(cluster);
        String logout = descope.tokens().logoutToken(descope.user("ada")).sign();
        assertEquals(200, told(cluster.first(PUBLIC), logout).status());
    }

    @Override
    public void afterTheFirstIsLost(Cluster cluster) {
        whatOneNodeKnewOutlivesIt(cluster);
    }

    @Override
    public void close() {
        descope.close();
    }

    private void withoutStickinessNobodyIsSignedOut(Cluster cluster) {
        descope.set(Switch.ACCESS_TOKEN_LIFETIME, Duration.ofSeconds(6));
        Browser bob = signedIn("bob", cluster.second(PUBLIC));
        descope.forgetRequests();
        Scatter scatter = Scatter.of(
                bob,
                List.of(cluster.first(PUBLIC), cluster.second(PUBLIC)),
                site.at("/protected"),
                Duration.ofSeconds(5));
        System.out.println("MEASURED not sticky, http-session, a map shared: " + scatter + ", refreshes "
                + descope.count(Endpoint.TOKEN));
        assertTrue(scatter.statuses().keySet().stream().allMatch(status -> status == 200 || status == 500));
        assertEquals(200, bob.fetch(site.at("/protected")).status());
    }

    private void aLogoutTokenToOneNodeEndsSessionsAndTokensOnTheOther(Cluster cluster) {
        Browser alice = signedIn("alice", cluster.second(PUBLIC));
        Browser bob = signedIn("bob", cluster.second(PUBLIC));
        EmulatedUser user = descope.user("alice");
        String token = descope.tokens().accessToken(user).sign();
        assertEquals(200, call(cluster.second(PUBLIC), token).status());
        assertEquals(
                200,
                told(cluster.first(PUBLIC), descope.tokens().logoutToken(user).sign())
                        .status());
        assertEquals(401, alice.fetch(site.at("/protected")).status());
        assertEquals(401, call(cluster.second(PUBLIC), token).status());
        assertEquals(200, bob.fetch(site.at("/protected")).status());
    }

    private void aLogoutTokenCountsOnce(Cluster cluster) {
        String token = descope.tokens().logoutToken(descope.user("nora")).sign();
        assertEquals(200, told(cluster.first(PUBLIC), token).status());
        assertEquals(400, told(cluster.second(PUBLIC), token).status());
    }

    private void whatOneNodeKnewOutlivesIt(Cluster cluster) {
        assertEquals(401, call(cluster.second(PUBLIC), adasToken).status());
    }

    private Browser signedIn(String user, Route node) {
        Browser browser = new Browser().through(node);
        site.signIn(browser, user);
        return browser;
    }

    private Page told(Route node, String logoutToken) {
        return new Browser()
                .through(node)
                .post(
                        site.at("/descope/backchannel-logout"),
                        "logout_token=" + logoutToken,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    private Page call(Route node, String token) {
        return new Browser().through(node).raw("GET", site.at("/protected"), "Authorization", "Bearer " + token);
    }
}
