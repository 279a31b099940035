package com.example.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.browser.EmulatedBrowser;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@ExtendWith(ArquillianExtension.class)
class ReportsIT {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("alice").roles("analyst").tenant("acme", Set.of(), Set.of()))
                    .user(EmulatedUser.named("bob")));

    @ArquillianResource
    private URL application;

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final EmulatedBrowser browser = descope.browser();

    @Deployment(testable = false)
    static WebArchive reports() {
        String settings = DESCOPE.emulator().application().asProperties();
        JavaArchive forTests = ShrinkWrap.create(JavaArchive.class, "for-tests.jar")
                .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("reports.war")))
                .addAsLibrary(forTests);
    }

    @Test
    void anAnalystSignsInAndSeesTheReports() {
        assertEquals(
                "Reports of acme, for alice@example.com",
                browser.signIn("alice", reportsUrl()).body());
    }

    @Test
    void whoIsNoAnalystSeesNone() {
        assertEquals(403, browser.signIn("bob", reportsUrl()).statusCode());
    }

    @Test
    void aProgramSeesThemWithAToken() {
        assertEquals(200, statusWith(descope.accessToken("alice")));
    }

    @Test
    void aTokenThatEndedOrIsForSomebodyElseIsRefused() {
        TokenRecipe token = descope.tokens().accessToken(descope.user("alice"));
        assertEquals(401, statusWith(token.expired().sign()));
        assertEquals(401, statusWith(token.audience("another-application").sign()));
    }

    @Test
    void whileDescopeFailsNobodySignsInAndAfterwardsEverybodyDoes() {
        descope.faults().on(Endpoint.TOKEN, 3, Fault.status(500));
        assertEquals(503, browser.signIn("alice", reportsUrl()).statusCode());
        descope.faults().clear();
        assertEquals(200, browser.signIn("alice", reportsUrl()).statusCode());
    }

    private String reportsUrl() {
        return application + "api/reports";
    }

    private int statusWith(String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(reportsUrl())).header("Authorization", "Bearer " + token);
        return browser.send(request).statusCode();
    }
}
