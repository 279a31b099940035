package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Encoding;
import com.descope.jakarta.impl.web.SessionCookie;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The callback with all its branches, in the order of the contract. */
class CallbackTest extends FlowTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret("emulated-access-key")
                    .user(EmulatedUser.named("ada").roles("user"))
                    .automatic("ada"));

    @Test
    void aProvedCallbackSignsInAndLeadsBackToThePage() {
        Answer answer = browser.signIn("%2Fapp%2Freports%3Fyear%3D2026");
        assertEquals(302, answer.status());
        assertEquals("/app/reports?year=2026", TestBrowser.location(answer));
        Decision.Identify identify = assertInstanceOf(
                Decision.Identify.class,
                browser.send(TestRequest.page("/app/reports").isProtected()));
        assertEquals(Set.of("user"), identify.caller().groups());
    }

    @Test
    void theAttemptIsClosedWithItsCookie() {
        browser.signIn("%2Fapp%2Freports");
        assertTrue(browser.jar().keySet().stream().noneMatch(name -> name.startsWith("descope-login-")));
    }

    @Test
    void aProtocolParameterThatStandsTwiceIsRefused(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        for (String twice : new String[] {"&state=x", "&code=x", "&iss=a&iss=b", "&error=a&error=b"}) {
            Answer answer = browser.answer(TestRequest.page(callback + twice));
            assertEquals(400, answer.status(), twice);
            assertTrue(answer.body().contains("DESCOPE-2002"), twice);
        }
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void aStateThatIsMissingForgedOrForeignIsRefusedAndRestartsNothing(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        assertRefused("/app/descope/callback?code=abc", "DESCOPE-2001");
        assertRefused(callback.replaceAll("state=[^&]*", "state=forged"), "DESCOPE-2004");
        assertRefused(callback.replaceAll("(state=[^&]{10})[^&]", "$1~"), "DESCOPE-2004");
        TestBrowser stranger = FlowWorld.with(descope)
                .set("descope.session.secrets", "the secret of another application")
                .browser();
        assertRefused(stranger.atDescope(stranger.begin("%2Fapp%2Fx")), "DESCOPE-2004");
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void neitherCodeNorErrorIsRefused() {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        assertRefused(callback.replaceAll("code=[^&]*&?", ""), "DESCOPE-2005");
    }

    @Test
    void anotherIssuerIsRefusedByRfc9207(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        assertRefused(callback + "&iss=https%3A%2F%2Fevil.example", "DESCOPE-2006");
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void ourIssuerIsFine(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        String iss = Encoding.component(descope.issuer());
        assertEquals(
                302, browser.answer(TestRequest.page(callback + "&iss=" + iss)).status());
    }

    @Test
    void aSecondCallbackGetsTheRedirectAgainAndTheCodeIsSentOnce(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        browser.answer(TestRequest.page(callback));
        Answer again = browser.answer(TestRequest.page(callback));
        assertEquals(302, again.status());
        assertEquals("/app/reports", TestBrowser.location(again));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void whatWasFinishedIsRedirectedAgainBeforeAnErrorIsLookedAt() {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        Map<String, String> open = Map.copyOf(browser.jar());
        browser.answer(TestRequest.page(callback));
        String error = callback.replaceAll("code=[^&]*", "error=access_denied");
        assertEquals("/app/reports", TestBrowser.location(browser.answer(TestRequest.page(error))));
        browser.jar().putAll(open);
        assertEquals("/app/reports", TestBrowser.location(browser.answer(TestRequest.page(error))));
    }

    @Test
    void anEmptyCodeIsNoneWhetherTheAttemptIsOpenOrNot() {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports")).replaceAll("code=[^&]*", "code=");
        assertRefused(callback, "DESCOPE-2005");
        browser.jar().clear();
        assertRefused(callback, "DESCOPE-2005");
    }

    @Test
    void aTabWhoseLoginWasOpenedBeforeAnotherOneSignedInGoesToItsPageWithoutItsCode(DescopeEmulator descope) {
        String first = browser.begin("%2Fapp%2Fone");
        String second = browser.begin("%2Fapp%2Ftwo");
        world.clock().pass(Duration.ofSeconds(1));
        browser.answer(TestRequest.page(browser.atDescope(first)));
        Answer other = browser.answer(TestRequest.page(browser.atDescope(second)));
        assertEquals("/app/two", TestBrowser.location(other));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void anErrorClosesTheAttemptAndIsShownWithItsCode() {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        String error = callback.replaceAll("code=[^&]*", "error=access_denied&error_description=%3Cscript%3Eno");
        Answer answer = browser.answer(TestRequest.page(error));
        assertEquals(403, answer.status());
        assertTrue(answer.body().contains("DESCOPE-2007"));
        assertFalse(answer.body().contains("<script>"));
        assertTrue(browser.jar().keySet().stream().noneMatch(name -> name.startsWith("descope-login-")));
        assertEquals(1, world.log().of("DESCOPE-2007").size());
    }

    @Test
    void anErrorWithoutAnAttemptRestartsNothing() {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        browser.jar().clear();
        Answer answer = browser.answer(TestRequest.page(callback.replaceAll("code=[^&]*", "error=server_error")));
        assertEquals(502, answer.status());
    }

    @Test
    void aStaleCallbackOfSomebodySignedInLeadsToTheLandingPage() {
        String stale = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        browser.signIn("%2Fapp%2Fother");
        browser.jar().keySet().removeIf(name -> name.startsWith("descope-login-"));
        assertEquals("/app/", TestBrowser.location(browser.answer(TestRequest.page(stale))));
    }

    @Test
    void anExpiredAttemptIsRestartedToTheLandingPage(DescopeEmulator descope) {
        world = FlowWorld.with(descope).set("descope.login.timeout", "PT30S");
        browser = world.browser();
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        world.clock().pass(Duration.ofSeconds(31));
        Answer answer = browser.answer(TestRequest.page(callback));
        assertEquals(302, answer.status());
        assertTrue(TestBrowser.location(answer).contains("/oauth2/v1/authorize"));
        Answer end = browser.answer(TestRequest.page(browser.atDescope(TestBrowser.location(answer))));
        assertEquals("/app/", TestBrowser.location(end));
    }

    @Test
    void aBrowserWithoutCookiesIsRestartedTwiceAndThenToldWhy() {
        String authorize = browser.begin("%2Fapp%2Freports");
        for (int restart = 0; restart < 2; restart++) {
            browser.jar().clear();
            Answer answer = browser.answer(TestRequest.page(browser.atDescope(authorize)));
            assertEquals(302, answer.status());
            authorize = TestBrowser.location(answer);
        }
        browser.jar().clear();
        Answer told = browser.answer(TestRequest.page(browser.atDescope(authorize)));
        assertEquals(400, told.status());
        assertTrue(told.body().contains("DESCOPE-2008"));
        assertTrue(told.body().contains("came back without our cookie"));
    }

    @Test
    void theFourthSignInWithoutASessionIsToldWhy(DescopeEmulator descope) {
        browser.containerCookie(new SessionCookie(true, false, "", false));
        for (int round = 0; round < 3; round++) {
            assertEquals("/app/reports", TestBrowser.location(browser.signIn("%2Fapp%2Freports")));
            browser.sessions().end();
        }
        Answer told = browser.signIn("%2Fapp%2Freports");
        assertEquals(400, told.status());
        assertTrue(told.body().contains("DESCOPE-2009"));
        assertTrue(told.body().contains("the session did not come back"));
        assertTrue(world.log().of("DESCOPE-2009").get(0).contains("Secure"));
        assertEquals(3, descope.count(Endpoint.TOKEN));
    }

    @Test
    void whereCookiesHoldSessionsNoOtherNodesMemoryIsBlamedForThat() {
        browser.containerCookie(new SessionCookie(false, false, "/app", true));
        for (int round = 0; round < 3; round++) {
            browser.signIn("%2Fapp%2Freports");
            browser.sessions().end();
        }
        browser.signIn("%2Fapp%2Freports");
        String told = world.log().of("DESCOPE-2009").get(0);
        assertTrue(told.contains("cookies are blocked") && told.contains("other sealing secrets"), told);
    }

    @Test
    void fourSignInsInLongerThanTwoMinutesAreNoLoop() {
        for (int round = 0; round < 4; round++) {
            assertEquals(302, browser.signIn("%2Fapp%2Freports").status());
            browser.sessions().end();
            world.clock().pass(Duration.ofMinutes(1));
        }
    }

    @Test
    void anyNodeWithTheSameSecretFinishesALogin(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        FlowWorld other = FlowWorld.with(descope);
        Answer answer = browser.at(other.flow()).answer(TestRequest.page(callback));
        assertEquals("/app/reports", TestBrowser.location(answer));
        other.close();
    }

    @Test
    void aTamperedAttemptCookieIsNoAttempt(DescopeEmulator descope) {
        String callback = browser.atDescope(browser.begin("%2Fapp%2Freports"));
        for (Map.Entry<String, String> cookie : browser.jar().entrySet()) {
            cookie.setValue(cookie.getValue().substring(0, cookie.getValue().length() - 2) + "AA");
        }
        Answer answer = browser.answer(TestRequest.page(callback));
        assertTrue(TestBrowser.location(answer).contains("/authorize"));
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void twoLoginsShareNeitherStateNorNonce() {
        String one = browser.begin("%2Fapp%2Fone");
        String two = browser.begin("%2Fapp%2Fone");
        assertNotEquals(one, two);
    }

    private void assertRefused(String callback, String code) {
        Answer answer = browser.answer(TestRequest.page(callback));
        assertEquals(400, answer.status(), callback);
        assertTrue(answer.body().contains(code), answer.body());
    }
}
