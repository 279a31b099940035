package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.team.older.CallerFilter;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that sets what can be set, and has error pages of its own. */
@ArquillianTest
class CustomisedIT {
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
        return TestWar.whole("customised.war")
                .and(CallerFilter.class)
                .webXml(WEB_XML)
                .configured(config());
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <filter>
                <filter-name>caller</filter-name>
                <filter-class>com.descope.jakarta.it.team.older.CallerFilter</filter-class>
              </filter>
              <filter-mapping><filter-name>caller</filter-name><url-pattern>/*</url-pattern></filter-mapping>
              <servlet>
                <servlet-name>closed</servlet-name>
                <servlet-class>com.descope.jakarta.it.app.PublicServlet</servlet-class>
              </servlet>
              <servlet-mapping><servlet-name>closed</servlet-name><url-pattern>/closed/*</url-pattern></servlet-mapping>
              <error-page><error-code>400</error-code><location>/public</location></error-page>
              <error-page><error-code>401</error-code><location>/public</location></error-page>
              <error-page><error-code>403</error-code><location>/public</location></error-page>
              <error-page><error-code>404</error-code><location>/public</location></error-page>
              <error-page><error-code>502</error-code><location>/public</location></error-page>
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>closed</web-resource-name>
                  <url-pattern>/closed/*</url-pattern>
                </web-resource-collection>
                <auth-constraint><role-name>user</role-name></auth-constraint>
              </security-constraint>
              <security-role><role-name>user</role-name></security-role>
            </web-app>
            """;

    private static AppConfig config() {
        return AppConfig.of(DESCOPE.emulator())
                .with("path", "/sso")
                .with("callback-path", "/sso/back")
                .with("login.landing-path", "/public")
                .with("logout.redirect-path", "/basket")
                .with("error-path", "/sign-in-failed")
                .with("scopes", "openid email")
                .with("authorization.parameter.flow", "sign-up-or-in")
                .with("authorization.forward-parameters", "plan,style");
    }

    @Test
    void itsPathsAreUsed() {
        Page page = site.signIn(browser, "alice", "/sso/login");
        assertEquals(site.pathOf("/public"), page.place(), page::toString);
        page.step("/sso/back");
        Page usual = browser.fetch(site.at("/descope/login"));
        int missing = Peculiarity.ROLES_FAIL_BESIDE_THE_REQUEST.here() ? 500 : 404;
        assertEquals(missing, usual.status(), () -> "the usual path is the application's now: " + usual);
        Page out = browser.submit(page, site.at("/sso/logout"), Map.of());
        assertEquals(site.pathOf("/basket"), out.url().getPath());
    }

    @Test
    void fixedAndForwardedParametersReachDescope() {
        browser.navigate(site.at("/protected?plan=gold&style=a&style=b&tenant=evil&prompt=none"));
        RecordedRequest authorize = descope.requests(Endpoint.AUTHORIZE).get(0);
        assertEquals("sign-up-or-in", authorize.parameter("flow").orElseThrow());
        assertEquals("gold", authorize.parameter("plan").orElseThrow());
        assertTrue(authorize.parameter("style").isEmpty(), "given twice");
        assertTrue(authorize.parameter("tenant").isEmpty(), "not configured");
        assertTrue(authorize.parameter("prompt").isEmpty(), "never forwarded");
        assertEquals("openid email", authorize.parameter("scope").orElseThrow());
    }

    @Test
    void aFailedLoginShowsTheApplicationsPageWithOurStatusAndCode() {
        Page page = site.cancel(browser, browser.navigate(site.at("/protected")));
        assertEquals(403, page.status(), page::toString);
        assertEquals("application", page.json().getString("page"));
        assertEquals("DESCOPE-2007", page.json().getString("code"));
        assertFalse(page.json().getString("reference").equals("null"));
        assertEquals(Optional.empty(), page.header("Content-Security-Policy"), "the policy of a page of ours");
        descope.faults().on(TokenKind.ID, TokenFault.tamperedSignature());
        Page wrong = site.signIn(browser, "alice");
        assertEquals(502, wrong.status(), wrong::toString);
        assertEquals("DESCOPE-3009", wrong.json().getString("code"));
    }

    /** Servlet 6.0, 10.9.2: error pages are for uncommitted answers; ours are closed. */
    @Test
    void errorPagesOfTheApplicationDoNotReplaceOurAnswers() {
        Page fetched = browser.fetch(site.at("/protected"));
        assertEquals(401, fetched.status());
        assertEquals("Bearer", fetched.header("WWW-Authenticate").orElseThrow());
        assertTrue(fetched.json().containsKey("login"), fetched.body());
        assertEquals(404, browser.fetch(site.at("/sso/nothing")).status());
        assertTrue(browser.fetch(site.at("/sso/nothing")).body().contains("DESCOPE-2017"));
    }

    @Test
    void aConstraintOfItsDescriptorHoldsLikeAnAnnotation() {
        assertEquals(401, browser.fetch(site.at("/closed/a")).status());
        Browser strange = new Browser();
        site.signIn(strange, "nora", "/sso/login");
        assertEquals(403, strange.fetch(site.at("/closed/a")).status());
        Page page = site.signIn(browser, "alice", "/closed/a");
        assertEquals(site.pathOf("/closed/a"), page.place(), page::toString);
        assertEquals(descope.user("alice").subject(), page.json().getString("caller"));
    }

    @Test
    void aFilterOfItsDescriptorKnowsTheCaller() {
        assertEquals(
                "nobody", browser.fetch(site.at("/public")).header("X-Caller").orElseThrow());
        site.signIn(browser, "alice", "/sso/login");
        assertEquals(
                descope.user("alice").subject(),
                browser.fetch(site.at("/public")).header("X-Caller").orElseThrow());
    }
}
