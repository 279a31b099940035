package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Query;
import com.descope.jakarta.it.harness.TestWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @RequiresPermission}, {@code @RequiresTenant} and {@code @RequiresStepUp} on resources, CDI beans and EJBs. */
class RequiringIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("requiring.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/requiring/permission, alice, 200, ''",
        "/api/requiring/permission, bob, 403, DESCOPE-7020",
        "/api/requiring/permission-of-any-role, alice, 200, ''",
        "/api/requiring/permission-of-any-role, bob, 403, DESCOPE-7020",
        "/api/requiring/tenants/acme, alice, 200, ''",
        "/api/requiring/tenants/acme, bob, 403, DESCOPE-7021",
        "/api/requiring/tenants/none-of-that-name, alice, 403, DESCOPE-7021",
        "/api/requiring/inherited, alice, 200, ''",
        "/api/requiring/inherited, bob, 403, DESCOPE-7021",
        "/api/requiring/bean, alice, 200, ''",
        "/api/requiring/bean, bob, 403, DESCOPE-7020",
        "/api/requiring/bean-of-tenant/acme, alice, 200, ''",
        "/api/requiring/bean-of-tenant/none-of-that-name, alice, 403, DESCOPE-7021",
        "/api/requiring/bean-of-tenant/acme/users, alice, 200, ''",
        "/api/requiring/bean-of-tenant/none-of-that-name/users, alice, 403, DESCOPE-7021",
        "/requiring, alice, 200, ''",
        "/requiring, bob, 403, DESCOPE-7020",
        "/requiring?stream, bob, 403, DESCOPE-7020",
        "/requiring?caught, bob, 200, DESCOPE-7020",
        "/requiring?bean=safe&caught, alice, 200, DESCOPE-7022"
    })
    void whoLacksWhatIsRequiredIsRefused(String path, String user, int status, String code) {
        Page page = call(path, tokenOf(user));
        assertEquals(status, page.status(), page::toString);
        assertTrue(page.body().contains(code.isEmpty() ? "in" : code), page::toString);
        if (status == 403) {
            assertEquals(
                    "Bearer error=\"insufficient_scope\"",
                    page.header("WWW-Authenticate").orElse(""),
                    page::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/requiring/permission",
                "/api/requiring/permission-of-any-role",
                "/api/requiring/tenants/acme",
                "/api/requiring/step-up",
                "/api/requiring/inherited",
                "/api/requiring/bean",
                "/requiring",
                "/requiring?bean=safe"
            })
    void whoIsNotSignedInIsAskedToSignIn(String path) {
        Page program = browser.fetch(site.at(path));
        assertEquals(401, program.status(), program::toString);
        assertTrue(program.body().contains("/descope/login"), program::toString);
        Page page = browser.navigate(site.at(path)).step("/descope/login");
        assertTrue(page.location().toString().startsWith(descope.baseUrl()), page::toString);
    }

    @Test
    void aMisnamedPathParameterAdmitsNobody() {
        Page page = call("/api/requiring/misnamed/acme", tokenOf("alice"));
        assertEquals(500, page.status(), page::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requiring/step-up", "/requiring?bean=safe"})
    void aPageGoesToStepUpAndComesBackToWhereItWas(String path) {
        site.signIn(browser, "alice");
        Page asks = browser.navigate(site.at(path));
        assertTrue(site.asks(asks), asks::toString);
        assertEquals("login", Query.of(asks.step("/descope/login").location()).one("prompt"));
        descope.user(descope.user("alice").claim("su", true));
        Page page = site.choose(browser, asks, "alice");
        assertEquals(200, page.status(), page::toString);
        assertEquals("in", page.body());
        assertEquals(200, browser.navigate(site.at(path)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/requiring/step-up", "/requiring?bean=safe"})
    void aStepUpInVainIsToldAndNotRepeated(String path) {
        site.signIn(browser, "alice");
        Page asks = browser.navigate(site.at(path));
        Page page = site.choose(browser, asks, "alice");
        assertEquals(403, page.status(), page::toString);
        assertTrue(page.body().contains("DESCOPE-7024"), page::toString);
        assertTrue(site.asks(browser.navigate(site.at(path))));
    }

    @Test
    void aProgramIsToldWhatToProve() {
        Page page = call("/api/requiring/step-up", tokenOf("alice"));
        assertEquals(401, page.status(), page::toString);
        String challenge = page.header("WWW-Authenticate").orElse("");
        assertTrue(challenge.contains("error=\"insufficient_user_authentication\""), challenge);
        assertTrue(challenge.contains("max_age=\"300\"") && challenge.contains("acr_values=\"strong\""), challenge);
        assertEquals(
                200,
                call("/api/requiring/step-up", token("alice").claim("su", true).sign())
                        .status());
    }
}
