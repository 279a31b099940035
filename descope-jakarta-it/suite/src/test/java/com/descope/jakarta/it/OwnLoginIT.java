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

/** {@code DescopeContext.login}, called in a servlet and in a JAX-RS resource. */
class OwnLoginIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("own-login.war").configured(AppConfig.of(DESCOPE.emulator()));
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
}
