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
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application at the root of its server. */
@ArquillianTest
class RootContextIT {
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
        return TestWar.whole("ROOT.war").atRoot().configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    @Test
    void signsInAndOut() {
        Page page = site.signIn(browser, "alice", "/protected?a=b");
        assertEquals(200, page.status(), page::toString);
        assertEquals("/protected?a=b", page.place());
        Page out = browser.submit(page, site.at("/descope/logout"), Map.of());
        assertEquals("/", out.url().getPath());
        assertEquals("anonymous", browser.navigate(site.at("/public")).json().getString("caller"));
    }

    @Test
    void itsCookiesBelongToTheOwnPaths() {
        browser.navigate(site.at("/protected"));
        assertEquals(
                "/descope", browser.cookies().named("descope-login-").get(0).path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example",
                "/descope/logout",
                "/x/../descope/logout"
            })
    void aReturnElsewhereLeadsToTheLandingPage(String target) {
        assertEquals(
                "/",
                site.signIn(browser, "alice", "/descope/login?return=" + Browser.encode(target))
                        .place());
    }
}
