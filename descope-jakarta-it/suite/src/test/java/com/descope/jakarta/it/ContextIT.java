package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Query;
import com.descope.jakarta.it.harness.TestWar;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code DescopeContext} in an application's hands. */
class ContextIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("context.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @Test
    void theUserIsAskedAsTheApplicationWantsAndEndsWhereItWants() {
        site.signIn(browser, "alice");
        Page asks = browser.navigate(site.at("/own-login"));
        assertTrue(site.asks(asks), asks::toString);
        Query query = Query.of(asks.step("/descope/login").location());
        assertEquals("step-up", query.one("flow"));
        assertEquals("login", query.one("prompt"));
        assertEquals("gold", query.one("plan"));
        Page page = site.choose(browser, asks, "alice");
        names("alice", page);
        assertEquals(site.pathOf("/signed-in"), page.place());
    }

    @Test
    void aResourceMayBeginOneToo() {
        Page start = browser.navigate(site.at("/api/own-login")).step("/descope/login");
        assertEquals("step-up", Query.of(start.location()).one("flow"));
    }

    @Test
    void aProgramIsToldTheWay() {
        Page refused = browser.fetch(site.at("/own-login"));
        assertEquals(401, refused.status(), refused::toString);
        assertTrue(refused.body().contains("/descope/login?options="), refused::toString);
    }

    @Test
    void onceTheAnswerHasBegunItIsTooLate() {
        Page page = browser.navigate(site.at("/own-login?late"));
        assertEquals("DESCOPE-5040", page.json().getString("refused"), page::toString);
    }

    private String asked(String what) {
        Page page = browser.navigate(site.at("/account?ask=" + what));
        assertEquals(200, page.status(), page::toString);
        return page.json().getString("answer");
    }

    @Test
    void aSwitchOfTenantsHoldsInTheRequestThatRefreshes() {
        EmulatedUser alice = descope.user("alice");
        descope.user(alice.tenant("umbrella", List.of("editor"), List.of()).currentTenant("acme"));
        site.signIn(browser, "alice");
        descope.user(alice.tenant("umbrella", List.of("editor"), List.of()).currentTenant("umbrella"));
        Page refreshed = browser.navigate(site.at("/account?ask=refresh"));
        assertEquals("umbrella", refreshed.json().getString("tenant"), refreshed::toString);
        assertTrue(refreshed.json().getBoolean("editor"), refreshed::toString);
    }

    @Test
    void claimsAreAnObjectOfTheApplicationsOwnClass() {
        site.signIn(browser, "alice");
        assertEquals("alice@example.com", asked("claims"));
        assertEquals("DESCOPE-5053", asked("unfit"));
    }

    @Test
    void descopeIsAskedForUserinfoOnceInARequest() {
        site.signIn(browser, "alice");
        descope.forgetRequests();
        assertEquals("alice@example.com", asked("userinfo"));
        assertEquals(1, descope.count(Endpoint.USERINFO));
        descope.faults().on(Endpoint.USERINFO, 1, Fault.with("sub", "U2somebodyElse"));
        assertEquals("DESCOPE-3031", asked("userinfo"));
    }

    @Test
    void aProgramHasNoSessionToRefresh() {
        Page page = call("/account?ask=refresh", tokenOf("alice"));
        assertEquals("DESCOPE-5050", page.json().getString("answer"), page::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "principal,nothing",
        "tokens,nothing",
        "permission,false",
        "role,false",
        "refresh,nothing",
        "userinfo,nothing",
        "claims,nothing",
        "logout,nothing",
        "revoke,DESCOPE-5013"
    })
    void forAnAnonymousCallerThereIsNothing(String what, String answer) {
        assertEquals(answer, asked(what));
    }

    @ParameterizedTest
    @CsvSource({
        "principal,nothing",
        "tokens,nothing",
        "permission,false",
        "role,false",
        "refresh,nothing",
        "userinfo,nothing",
        "claims,nothing",
        "logout,DESCOPE-5001",
        "revoke,DESCOPE-5013"
    })
    void onAnotherThreadNobodyIsKnown(String what, String answer) {
        site.signIn(browser, "alice");
        assertEquals(answer, asked(what + "&thread"));
    }
}
