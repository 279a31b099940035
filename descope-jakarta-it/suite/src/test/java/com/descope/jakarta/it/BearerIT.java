package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A good token in the {@code Authorization} header is a caller for this request, everywhere, and leaves nothing behind. */
class BearerIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("bearer.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    /** Status for nora (no role), alice (user), ada (user and admin). */
    @ParameterizedTest
    @CsvSource({
        "/protected,                403, 200, 200",
        "/signed-in,                200, 200, 200",
        "/admin,                    403, 403, 200",
        "/public,                   200, 200, 200",
        "/vault,                    403, 200, 200",
        "/vault?as=admin,           403, 403, 200",
        "/api/who/vault,            403, 200, 200",
        "/api/method/open,          200, 200, 200",
        "/api/method/anybody,       200, 200, 200",
        "/api/method/user,          403, 200, 200",
        "/api/method/admin,         403, 403, 200",
        "/api/method/nobody,        403, 403, 403",
        "/api/class,                403, 200, 200",
        "/api/class/anybody,        200, 200, 200",
        "/api/class/admin,          403, 403, 200",
        "/api/ejb,                  403, 200, 200",
        "/api/interface,            403, 200, 200",
        "/api/superclass,           403, 200, 200",
        "/api/async/stage,          403, 200, 200",
        "/api/async/suspended,      403, 200, 200",
        "/api/locator/open/user,    403, 200, 200",
        "/api/locator/guarded/open, 403, 200, 200",
        "/api/guarded-locator/sub/open, 403, 200, 200"
    })
    void everyGuardLetsInWhomItNames(String path, int nora, int alice, int ada) {
        assertEquals(
                List.of(nora, alice, ada),
                List.of(
                        call(path, tokenOf("nora")).status(),
                        call(path, tokenOf("alice")).status(),
                        call(path, tokenOf("ada")).status()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public",
                "/protected",
                "/security-context",
                "/security-context?authenticate",
                "/authenticate",
                "/async",
                "/async?dispatch",
                "/api/who",
                "/api/async/stage",
                "/api/async/suspended"
            })
    void everybodyNamesTheSameCallerAndRoles(String path) {
        Page page = call(path, tokenOf("alice"));
        names("alice", page);
        assertEquals("com.descope.jakarta.DescopePrincipal", page.json().getString("type"));
        hasRoleOfUser(path, page);
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vault", "/api/who/vault", "/api/async/stage", "/api/async/suspended"})
    void theEjbContainerNamesTheSameCaller(String path) {
        Page page = call(path, tokenOf("alice"));
        assertTrue(page.body().contains(descope.user("alice").subject()), page::toString);
    }

    @Test
    void theInjectedContextAnswersInAnotherThreadToo() {
        Page page = call("/api/async/late", tokenOf("alice"));
        if (Peculiarity.CONTEXT_ENDS_WITH_THE_THREAD.here()) {
            assertEquals(500, page.status(), page::toString);
        } else {
            names("alice", page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/protected", "/signed-in", "/authenticate"})
    void thereIsNoSession(String path) {
        Page page = call(path, tokenOf("alice"));
        assertEquals("none", page.json().getString("session"), page::toString);
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    /** RFC 9110, 11.1: schemes have no case. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR ", "Bearer    "})
    void theSchemeHasNoCase(String scheme) {
        names("alice", browser.raw("GET", site.at("/protected"), "Authorization", scheme + tokenOf("alice")));
    }

    @Test
    void aTokenSeenAgainIsTheSameCallerAndAnotherIsNot() {
        String alice = tokenOf("alice");
        String bob = tokenOf("bob");
        for (int i = 0; i < 3; i++) {
            names("alice", call("/protected", alice));
            names("bob", call("/protected", bob));
            names("anonymous", browser.raw("GET", site.at("/public")));
        }
    }

    @Test
    void aSessionBesideItDoesNotCountAndIsNotTouched() {
        site.signIn(browser, "alice");
        names("bob", call("/protected", tokenOf("bob")));
        names("bob", call("/public", tokenOf("bob"), "Accept", "text/html"));
        Page refused = call("/protected", token("bob").audience("somebody-else").sign());
        assertEquals(401, refused.status(), refused::toString);
        names(
                "anonymous",
                call("/public", token("bob").audience("somebody-else").sign()));
        names("alice", browser.fetch(site.at("/protected")));
    }

    @Test
    void theContextHasTheTokenAndTheCaller() {
        String token = tokenOf("alice");
        Page page = call("/context", token);
        assertEquals(token, page.json().getString("accessToken"));
        assertEquals("", page.json().getString("idToken"));
        assertEquals(descope.user("alice").subject(), page.json().getString("subject"));
        assertEquals("acme", page.json().getJsonArray("tenants").getString(0));
    }

    /** RFC 6750, 3.1. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/method/admin", "/api/class/admin", "/api/method/nobody"})
    void aRoleThatIsMissingIsToldAsScope(String path) {
        Page page = call(path, tokenOf("alice"));
        assertEquals(403, page.status(), page::toString);
        assertEquals(
                List.of("Bearer error=\"insufficient_scope\""), page.headersOf("WWW-Authenticate"), page::toString);
        assertEquals(403, page.json().getInt("status"));
        assertTrue(page.json().getString("code").startsWith("DESCOPE-"), page::toString);
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
    }

    /** RFC 6750, 3: without any token no error is told. */
    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/api/method/user", "/authenticate"})
    void withoutATokenTheChallengeIsPlain(String path) {
        for (String[] headers : List.of(new String[0], new String[] {"Authorization", "Basic YTpi"})) {
            Page page = browser.raw("GET", site.at(path), headers);
            assertEquals(401, page.status(), page::toString);
            assertEquals(List.of("Bearer"), page.headersOf("WWW-Authenticate"), page::toString);
        }
    }

    /** RFC 6750, 2.2 and 2.3 are not served. */
    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "bearer_token"})
    void aTokenInQueryOrFormIsNone(String name) {
        String pair = name + "=" + tokenOf("alice");
        Page query = browser.raw("GET", site.at("/protected?" + pair));
        assertEquals(List.of("Bearer"), query.headersOf("WWW-Authenticate"), query::toString);
        names("anonymous", browser.raw("GET", site.at("/public?" + pair)));
        Page form = browser.post(site.at("/protected"), pair, "Content-Type", "application/x-www-form-urlencoded");
        assertEquals(401, form.status(), form::toString);
    }

    /** Nobody configured a cookie, or the document. */
    @Test
    void whatIsNotSwitchedOnIsNotThere() {
        String session = descope.tokens().sessionToken(descope.user("alice")).sign();
        names("alice", call("/protected", session));
        Page cookie =
                browser.raw("GET", site.at("/protected"), "Cookie", "DS=" + session, "Sec-Fetch-Site", "same-origin");
        assertEquals(401, cookie.status(), cookie::toString);
        assertEquals(
                404,
                browser.raw("GET", site.at("/.well-known/oauth-protected-resource"))
                        .status());
    }

    @Test
    void aCallerWithATokenHasNothingToSignOutOf() {
        Page page = browser.raw("POST", site.at("/own-logout"), "Authorization", "Bearer " + tokenOf("alice"));
        assertEquals(200, page.status(), page::toString);
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
        assertEquals(0, descope.count(Endpoint.REVOKE));
    }

    /** A new key is looked for once its name turns up. */
    @Test
    void aTokenOfANewKeyIsGoodAtOnce() {
        names("alice", call("/protected", tokenOf("alice")));
        descope.rotateKeys();
        names("alice", call("/protected", tokenOf("alice")));
    }
}
