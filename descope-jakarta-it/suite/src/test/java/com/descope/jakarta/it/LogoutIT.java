package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URI;
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

/** Ways out: ours, the application's own, and those that others try for the user. */
@ArquillianTest
class LogoutIT {
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
        return TestWar.whole("logout.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    private String caller() {
        return browser.navigate(site.at("/public")).json().getString("caller");
    }

    private Page signOut() {
        return browser.submit(browser.navigate(site.at("/public")), site.at("/descope/logout"), Map.of());
    }

    /** OpenID Connect RP-Initiated Logout 1.0, 2; RFC 7009. */
    @Test
    void aLogoutEndsTheSessionHereAndAtDescope() {
        site.signIn(browser, "alice");
        String idToken = browser.navigate(site.at("/context")).json().getString("idToken");
        Page page = signOut();
        assertEquals(site.pathOf("/"), page.url().getPath(), page::toString);
        assertEquals(200, page.status());
        RecordedRequest there = descope.requests(Endpoint.LOGOUT).get(0);
        assertEquals(idToken, there.parameter("id_token_hint").orElseThrow());
        assertEquals(descope.clientId(), there.parameter("client_id").orElseThrow());
        assertEquals(site.at("/"), there.parameter("post_logout_redirect_uri").orElseThrow());
        assertTrue(there.parameter("state").isPresent());
        assertEquals(1, descope.count(Endpoint.REVOKE));
        assertEquals("anonymous", caller());
        assertTrue(site.asks(browser.navigate(site.at("/protected"))), "Descope asks again");
    }

    @Test
    void theOldSessionIdIsNobody() {
        site.signIn(browser, "alice");
        var before = browser.cookies().named("JSESSIONID").get(0);
        signOut();
        Browser thief = new Browser();
        thief.cookies().put(before);
        assertEquals("anonymous", thief.navigate(site.at("/public")).json().getString("caller"));
    }

    @Test
    void aLinkOfTheApplicationSignsOutToo() {
        site.signIn(browser, "alice");
        Page page = browser.click(browser.navigate(site.at("/public")), site.at("/descope/logout"));
        assertEquals(1, descope.count(Endpoint.LOGOUT), page::toString);
        assertEquals("anonymous", caller());
    }

    /** A page elsewhere cannot sign anybody out: not by a link, a form, an image or a script. */
    @Test
    void anotherSiteGetsAQuestionInsteadOfALogout() {
        site.signIn(browser, "alice");
        Page elsewhere = browser.navigate(descope.baseUrl() + "/elsewhere");
        Page asked = browser.click(elsewhere, site.at("/descope/logout"));
        assertEquals(200, asked.status(), asked::toString);
        assertTrue(asked.body().contains("<form method=\"post\""), asked.body());
        assertEquals(
                200,
                browser.submitOnly(elsewhere, site.at("/descope/logout"), Map.of())
                        .status());
        assertEquals(
                200,
                browser.fetch(site.at("/descope/logout"), "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors")
                        .status());
        assertEquals(descope.user("alice").subject(), caller());
        assertEquals(0, descope.count(Endpoint.REVOKE));
    }

    /** Asked by another port of the same host: another origin, but the same site, so that the session's cookie comes along. */
    @Test
    void theButtonOfThatQuestionSignsOut() {
        site.signIn(browser, "alice");
        URI neighbour = URI.create(descope.baseUrl());
        String url = "http://" + URI.create(site.url()).getHost() + ":" + neighbour.getPort() + "/elsewhere";
        Page asked = browser.click(browser.navigate(url), site.at("/descope/logout"));
        String token = asked.body().replaceFirst("(?s).*name=\"token\" value=\"([^\"]*)\".*", "$1");
        Page elsewhere = browser.navigate(url);
        browser.submit(elsewhere, site.at("/descope/logout"), Map.of("token", "x" + token));
        assertEquals(descope.user("alice").subject(), caller(), "not with another token");
        browser.submit(elsewhere, site.at("/descope/logout"), Map.of("token", token));
        assertEquals("anonymous", caller());
    }

    @Test
    void withoutASessionThereIsNothingToAsk() {
        Page asked = browser.click(browser.navigate(descope.baseUrl() + "/elsewhere"), site.at("/descope/logout"));
        assertEquals(200, asked.status());
        assertFalse(asked.body().contains("<form"), asked.body());
    }

    @Test
    void theApplicationsOwnLogoutEndsTheSessionAndTheNextLoginAsksForCredentials() {
        site.signIn(browser, "alice");
        Page page = browser.post(site.at("/own-logout"), "");
        assertEquals("anonymous", page.json().getString("caller"), page::toString);
        assertEquals("anonymous", caller());
        assertEquals(1, descope.count(Endpoint.REVOKE));
        assertTrue(site.asks(browser.navigate(site.at("/protected"))), "Descope still knows the browser, but must ask");
        List<RecordedRequest> authorize = descope.requests(Endpoint.AUTHORIZE);
        assertEquals(
                "login", authorize.get(authorize.size() - 1).parameter("prompt").orElseThrow());
    }

    @Test
    void afterThatSignInLoginsAreAsBefore() {
        site.signIn(browser, "alice");
        browser.post(site.at("/own-logout"), "");
        site.signIn(browser, "alice");
        browser.navigate(site.at("/descope/login"));
        List<RecordedRequest> authorize = descope.requests(Endpoint.AUTHORIZE);
        assertTrue(authorize.get(authorize.size() - 1).parameter("prompt").isEmpty());
    }

    @Test
    void aRevocationThatFailsKeepsNobodySignedIn() {
        site.signIn(browser, "alice");
        descope.faults().on(Endpoint.REVOKE, Fault.status(500));
        assertEquals(site.pathOf("/"), signOut().url().getPath());
        assertEquals("anonymous", caller());
    }

    @Test
    void aRevocationThatHangsTakesTwoSecondsAtMost() {
        site.signIn(browser, "alice");
        descope.faults().on(Endpoint.REVOKE, Fault.hang());
        long start = System.nanoTime();
        signOut();
        assertTrue(System.nanoTime() - start < 6_000_000_000L, "two seconds, and room for a busy machine");
        assertEquals("anonymous", caller());
    }
}
