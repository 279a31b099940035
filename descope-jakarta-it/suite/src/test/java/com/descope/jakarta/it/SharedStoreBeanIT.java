package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.recipe.hazelcast.HazelcastStore;
import com.descope.jakarta.it.server.Peculiarity;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A {@code SharedStore} bean over Hazelcast, as documented: two WARs, each with a member of its own, stand for two nodes. */
@ArquillianTest
class SharedStoreBeanIT {
    private static final String HAZELCAST = """
            hazelcast:
              cluster-name: descope
              network:
                join:
                  multicast:
                    enabled: false
                  tcp-ip:
                    enabled: true
                    member-list:
                      - 127.0.0.1
                interfaces:
                  enabled: true
                  interfaces:
                    - 127.0.0.1
            """;

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    @ArquillianResource
    @OperateOnDeployment("east")
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private URL east;

    @ArquillianResource
    @OperateOnDeployment("west")
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private URL west;

    private final DescopeEmulator descope = DESCOPE.emulator();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private Deployer deployer;

    @Deployment(name = "east", testable = false)
    static WebArchive eastern() {
        return working("east.war");
    }

    @Deployment(name = "west", testable = false)
    static WebArchive western() {
        return working("west.war");
    }

    @Deployment(name = "own", managed = false, testable = false)
    static WebArchive own() {
        return configured(TestWar.whole("own.war").library("hazelcast"));
    }

    private static WebArchive working(String name) {
        TestWar war = TestWar.whole(name);
        return configured(Peculiarity.BRINGS_HAZELCAST.here() ? war : war.library("hazelcast"));
    }

    private static WebArchive configured(TestWar war) {
        return war.and(HazelcastStore.class.getPackage())
                .modules("jdk.unsupported")
                .resource("hazelcast.yaml", HAZELCAST)
                .configured(AppConfig.of(DESCOPE.emulator()));
    }

    private String logoutTokenFor(String user) {
        return descope.tokens().logoutToken(descope.user(user)).sign();
    }

    private static Page told(Site site, String logoutToken) {
        return new Browser()
                .post(
                        site.at("/descope/backchannel-logout"),
                        "logout_token=" + logoutToken,
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    @Test
    void aLogoutTokenToOneEndsTheSessionsOfTheOther() {
        Browser browser = new Browser();
        Site here = new Site(east.toString(), descope);
        Site there = new Site(west.toString(), descope);
        there.signIn(browser, "alice");
        assertEquals(200, browser.fetch(there.at("/protected")).status());
        String token = logoutTokenFor("alice");
        assertEquals(200, told(here, token).status());
        assertEquals(401, browser.fetch(there.at("/protected")).status());
        assertEquals(400, told(there, token).status());
    }

    @Test
    void aWarBringsHazelcastUnlessTheServerDoes() {
        boolean theServerDoes = Peculiarity.BRINGS_HAZELCAST.here();
        if (theServerDoes) {
            deployer.deploy("own");
        }
        Site site = new Site(theServerDoes ? east.toString().replace("/east", "/own") : east.toString(), descope);
        assertEquals(
                theServerDoes ? 503 : 200, told(site, logoutTokenFor("nora")).status());
    }
}
