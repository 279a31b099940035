package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Query;
import com.descope.jakarta.it.harness.Route;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Behind a proxy that ends TLS: what the browser sees is {@code descope.external-url}, not what the server hears. */
@ArquillianTest
class ProxyIT {
    private static final String PUBLIC = "https://shop.example/portal";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder -> People.known(builder)
            .clientSecret(People.SECRET)
            .set(Switch.REDIRECT_URIS, List.of("https://shop.example/*"))
            .set(Switch.POST_LOGOUT_REDIRECT_URIS, List.of("https://shop.example/*")));

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Browser browser = new Browser();
    private final Site site = new Site(PUBLIC, descope);

    @Deployment(name = "same", testable = false)
    static WebArchive samePath() {
        return TestWar.whole("portal.war").configured(config());
    }

    @Deployment(name = "other", testable = false)
    static WebArchive otherPath() {
        return TestWar.whole("backend.war").configured(config());
    }

    private static AppConfig config() {
        return AppConfig.of(DESCOPE.emulator()).with("external-url", PUBLIC);
    }

    private void through(URL url, boolean keepsHost) {
        String behind = url.toString().replaceFirst("/$", "");
        browser.through(new Route(URI.create(PUBLIC), URI.create(behind), keepsHost));
    }

    private void signsInAndOut() {
        Page page = site.signIn(browser, "alice", "/protected/a?b=c");
        assertEquals(200, page.status(), page::toString);
        assertEquals(PUBLIC + "/protected/a?b=c", page.url().toString());
        page.trail()
                .forEach(step -> assertFalse(step.headers().map().toString().contains("127.0.0.1:82"), step::toString));
        Page out = browser.submit(page, PUBLIC + "/descope/logout", Map.of());
        assertEquals(PUBLIC + "/", Query.of(out.url()).base(), out::toString);
        assertEquals("anonymous", browser.navigate(PUBLIC + "/public").json().getString("caller"));
    }

    @Test
    void aProxyThatKeepsTheHost(@ArquillianResource @OperateOnDeployment("same") URL url) {
        through(url, true);
        signsInAndOut();
    }

    @Test
    void aProxyThatDoesNot(@ArquillianResource @OperateOnDeployment("same") URL url) {
        through(url, false);
        signsInAndOut();
    }

    /** As nginx does it with {@code proxy_cookie_path}. */
    @Test
    void aProxyThatChangesThePath(@ArquillianResource @OperateOnDeployment("other") URL url) {
        through(url, false);
        signsInAndOut();
    }

    @Test
    void everyCookieIsSecureAndOursBelongToThePublicPath(@ArquillianResource @OperateOnDeployment("same") URL url) {
        through(url, false);
        browser.navigate(site.at("/protected"));
        assertEquals(
                "/portal/descope",
                browser.cookies().named("descope-login-").get(0).path());
        Page page = site.signIn(browser, "alice");
        assertEquals(200, page.status(), page::toString);
        List<String> ours = Stream.concat(page.trail().stream(), Stream.of(page))
                .filter(step -> step.url().getHost().equals("shop.example"))
                .flatMap(step -> step.headersOf("Set-Cookie").stream())
                .toList();
        assertTrue(ours.size() >= 3, ours::toString);
        ours.forEach(cookie -> assertTrue(cookie.toLowerCase(Locale.ROOT).contains("secure"), cookie));
        assertTrue(ours.stream().anyMatch(cookie -> cookie.startsWith("__Host-descope-")), ours::toString);
    }
}
