package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.team.store.TeamGroups;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Tokens that come by a way of the application's own (Jakarta Security 3.0, 3.2), and groups from its own database. */
class IdentityStoreIT extends ServerTest {
    private static final String HEADER = "X-Api-Token";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("stores.war")
                .and(TeamGroups.class.getPackage())
                .configured(AppConfig.of(DESCOPE.emulator()));
    }

    private Page presented(String path, String token) {
        return browser.raw("GET", site.at(path), HEADER, token);
    }

    @Test
    void aCredentialThatIsPresentedIsTheCallerOfThisRequest() {
        Page page = presented("/credential", tokenOf("bob"));
        isCaller("bob", page);
        assertEquals("SUCCESS", page.json().getString("status"));
        if (!Peculiarity.REQUEST_KEEPS_ITS_CALLER.here()) {
            assertEquals("com.descope.jakarta.DescopePrincipal", page.json().getString("type"));
        }
        hasRoles("[\"user\"]", page);
        assertEquals("none", page.json().getString("session"));
        leavesNothing(page);
        names("anonymous", browser.raw("GET", site.at("/public")));
    }

    private void isCaller(String user, Page page) {
        names(Peculiarity.REQUEST_KEEPS_ITS_CALLER.here() ? "anonymous" : user, page);
        assertEquals(descope.user(user).subject(), page.json().getString("security"));
    }

    private static void hasRoles(String roles, Page page) {
        String expected = Peculiarity.REQUEST_KEEPS_ITS_CALLER.here() ? "[]" : roles;
        assertEquals(expected, page.json().getJsonArray("roles").toString(), page::toString);
    }

    private void leavesNothing(Page page) {
        List<String> cookies = page.headersOf("Set-Cookie");
        if (Peculiarity.SINGLE_SIGN_ON_COOKIE.here()) {
            assertEquals(1, cookies.size(), page::toString);
            assertTrue(cookies.get(0).startsWith("LtpaToken2="), page::toString);
            String cookie = cookies.get(0).split(";", 2)[0];
            names("anonymous", browser.raw("GET", site.at("/public"), "Cookie", cookie));
            assertEquals(
                    401,
                    browser.raw("GET", site.at("/protected"), "Cookie", cookie).status());
        } else {
            assertEquals(List.of(), cookies);
        }
    }

    @Test
    void aCredentialThatIsNotGoodIsRefusedWithTheReason() {
        assertEquals(
                "DESCOPE-3002", Refusal.of(presented("/credential", "nonsense")).code());
        Page otherAudience =
                presented("/credential", token("bob").audience("somebody-else").sign());
        assertEquals("DESCOPE-3013", Refusal.of(otherAudience).code());
    }

    /** The servlet's parameter is newer than what the client's header said. */
    @Test
    void itCountsMoreThanABadHeader() {
        isCaller("bob", call("/credential", "nonsense", HEADER, tokenOf("bob")));
    }

    /** Some servers ask the mechanism again, by the headers of the request. */
    @Test
    void whatAFilterPresentsHoldsForTheRestOfTheRequest() {
        names("bob", presented("/authenticate", tokenOf("bob")));
        names("bob", call("/authenticate", "nonsense", HEADER, tokenOf("bob")));
        assertEquals(200, presented("/api/method/user", tokenOf("bob")).status());
        assertEquals(403, presented("/api/method/admin", tokenOf("bob")).status());
        assertEquals(401, presented("/authenticate", "nonsense").status());
    }

    /** WildFly asks no mechanism where it has a caller: who presents a token looks at whom he got. */
    @Test
    void aCallerWhoIsThereAlreadyStays() {
        site.signIn(browser, "alice");
        Page page = browser.fetch(site.at("/credential"), HEADER, tokenOf("bob"));
        names(Peculiarity.ASKS_AGAIN_WHERE_IT_HAS_A_CALLER.here() ? "bob" : "alice", page);
        assertEquals("SUCCESS", page.json().getString("status"));
        names("alice", browser.fetch(site.at("/public")));
    }

    @Test
    void theHandlerAnswersForTokens() {
        Page good = presented("/store", tokenOf("bob"));
        names("bob", good);
        assertEquals("VALID", good.json().getString("status"));
        assertEquals("com.descope.jakarta.DescopePrincipal", good.json().getString("type"));
        assertEquals("[\"user\"]", good.json().getJsonArray("groups").toString());
        ServerLog log = ServerLog.fromNow();
        Page bad = presented("/store", token("bob").audience("somebody-else").sign());
        assertEquals("INVALID", bad.json().getString("status"), bad::toString);
        assertEquals("anonymous", bad.json().getString("caller"));
        assertTrue(log.await("DESCOPE-3013").contains("somebody-else"));
    }

    /** Jakarta Security 3.0, 3.2.2: not ours to judge. */
    @Test
    void aPasswordIsNotValidated() {
        Page page = browser.raw("GET", site.at("/store"));
        assertEquals("NOT_VALIDATED", page.json().getString("status"), page::toString);
    }

    @Test
    void groupsOfTheApplicationsStoreAreAddedForTokens() {
        Page alice = call("/admin", tokenOf("alice"));
        names("alice", alice);
        assertEquals("[\"user\",\"admin\"]", alice.json().getJsonArray("roles").toString());
        assertEquals(200, call("/api/method/admin", tokenOf("alice")).status());
        assertEquals(200, call("/vault?as=admin", tokenOf("alice")).status());
        assertEquals(403, call("/admin", tokenOf("bob")).status());
        hasRoles("[\"user\",\"admin\"]", presented("/credential", tokenOf("alice")));
        assertEquals(
                "[\"admin\",\"user\"]",
                presented("/store", tokenOf("alice"))
                        .json()
                        .getJsonArray("groups")
                        .toString());
    }

    @Test
    void andAtSignIn() {
        assertEquals(200, site.signIn(browser, "alice", "/admin").status());
        assertEquals(200, browser.fetch(site.at("/api/method/admin")).status());
        assertEquals(
                "[\"user\",\"admin\"]",
                browser.fetch(site.at("/public")).json().getJsonArray("roles").toString());
    }
}
