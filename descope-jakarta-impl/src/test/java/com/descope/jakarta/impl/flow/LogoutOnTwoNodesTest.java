package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who signs out on one node is signed out on all, by what they share. */
class LogoutOnTwoNodesTest extends SharingNodes {

    private int backChannel(TestBrowser node, String token) {
        TestRequest post = TestRequest.fetch("/app/descope/backchannel-logout").by("POST");
        return assertInstanceOf(Decision.Respond.class, node.send(post, Map.of("logout_token", token)))
                .answer()
                .status();
    }

    @Test
    void aLogoutTokenToOneNodeEndsSessionsAndTokensOnAll() {
        TestRequest api = TestRequest.fetch("/app/api")
                .isProtected()
                .bearer(descope.tokens().accessToken(ADA).sign());
        assertInstanceOf(Decision.Identify.class, elsewhere.send(api));
        assertInstanceOf(Decision.Identify.class, elsewhere.send(PAGE));
        assertEquals(200, backChannel(browser, descope.tokens().logoutToken(ADA).sign()));
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertEquals(401, elsewhere.answer(api).status());
        assertEquals(1, other.log().of("DESCOPE-5005").size());
    }

    @Test
    void aLogoutTokenCountsOnceOnAllNodes() {
        String token = descope.tokens().logoutToken(ADA).sign();
        assertEquals(200, backChannel(browser, token));
        assertEquals(400, backChannel(elsewhere, token));
    }

    /** Sessions in cookies come to any node with the tokens that they left with. */
    @Test
    void aLogoutTakesBackTheTokensThatAnotherNodeGot() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        CLOCK.pass(Duration.ofSeconds(601));
        browser.send(PAGE);
        assertEquals(302, elsewhere.answer(LOGOUT).status());
        assertEquals(
                Optional.of(session().tokens().refreshToken()),
                descope.requests(Endpoint.REVOKE).get(0).parameter("token"));
    }

    @Test
    void aCopyOfASessionThatSignedOutIsOverOnAllNodes() {
        assertEquals(302, browser.answer(LOGOUT).status());
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertTrue(elsewhere.sessions().current().isEmpty());
        assertEquals(1, other.log().of("DESCOPE-5021").size());
        assertEquals(0, other.events().of(SignedOut.class).size(), "the logout itself told of it");
    }

    @Test
    void anotherSessionOfTheSameUserGoesOn() {
        browser.answer(LOGOUT);
        CLOCK.pass(Duration.ofSeconds(1));
        TestBrowser later = other.browser();
        later.signIn("%2Fapp%2Fpage");
        assertInstanceOf(Decision.Identify.class, later.send(PAGE));
    }

    @Test
    void whileItCannotBeToldWhoSignedOutNobodyIsLetInAndNobodySignedOut() {
        down = true;
        Answer answer = browser.answer(PAGE);
        assertEquals(503, answer.status());
        assertEquals("5", TestBrowser.header(answer, "Retry-After"));
        assertEquals(1, world.log().of("DESCOPE-5020").size());
        assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.page("/app/open")));
        TestRequest api = TestRequest.fetch("/app/api")
                .isProtected()
                .bearer(descope.tokens().accessToken(ADA).sign());
        assertEquals(503, browser.answer(api).status());
        down = false;
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
    }

    @Test
    void aLogoutTokenThatCannotBeObeyedMayComeAgainWhereverItWasBrokenOff() {
        for (int good = 0; good < 2; good++) {
            String token = descope.tokens().logoutToken(ADA).sign();
            calls.set(good);
            assertEquals(503, backChannel(browser, token));
            calls.set(Integer.MAX_VALUE);
            assertEquals(200, backChannel(browser, token));
        }
        assertEquals(302, elsewhere.answer(PAGE).status());
    }

    @Test
    void aLogoutDoesNotWaitForTheOtherNodes() {
        down = true;
        assertEquals(302, browser.answer(LOGOUT).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertFalse(world.log().of("DESCOPE-5020").isEmpty());
    }

    @Test
    void anotherUsersSignInDoesNotWaitForTheOtherNodes() {
        descope.signInAs("bob");
        descope.forgetBrowsers();
        String callback = browser.atDescope(browser.begin("%2Fapp%2Fpage"));
        down = true;
        browser.answer(TestRequest.page(callback));
        assertEquals(BOB.subject(), session().subject());
        assertEquals(
                List.of(SignedOut.Reason.ANOTHER_USER),
                world.events().of(SignedOut.class).stream()
                        .map(SignedOut::reason)
                        .toList());
        assertFalse(world.log().of("DESCOPE-5020").isEmpty());
    }

    @Test
    void aCopyOfTheSessionOfWhoseBrowserAnotherUserTookIsOverOnAllNodes() {
        descope.signInAs("bob");
        descope.forgetBrowsers();
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(BOB.subject(), session().subject());
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertTrue(elsewhere.sessions().current().isEmpty());
        assertEquals(0, other.events().of(SignedOut.class).size(), "his sign-in told of it");
    }
}
