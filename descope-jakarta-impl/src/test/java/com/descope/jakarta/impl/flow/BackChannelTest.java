package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OpenID Connect Back-Channel Logout 1.0. */
class BackChannelTest extends FlowTest {
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(ADA).automatic("ada"));

    private Decision post(String logoutToken) {
        return browser.send(
                TestRequest.fetch("/app/descope/backchannel-logout").by("POST"), Map.of("logout_token", logoutToken));
    }

    private int status(String logoutToken) {
        return assertInstanceOf(Decision.Respond.class, post(logoutToken))
                .answer()
                .status();
    }

    private void refused(String code, TokenRecipe token) {
        Answer answer =
                assertInstanceOf(Decision.Respond.class, post(token.sign())).answer();
        assertEquals(400, answer.status());
        assertTrue(
                answer.body().startsWith("{\"error\":\"invalid_request\",\"error_description\":\"" + code),
                answer.body());
    }

    private TokenRecipe logout() {
        return descope.tokens().logoutToken(ADA);
    }

    private boolean signedIn() {
        return browser.send(TestRequest.page("/app/page")) instanceof Decision.Identify;
    }

    @Test
    void aLogoutTokenEndsTheSessionsOfItsSubject_2_7() {
        browser.signIn("%2Fapp%2Fpage");
        assertTrue(signedIn());
        assertEquals(200, status(logout().sign()));
        assertTrue(!signedIn());
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, world.log().of("DESCOPE-5005").size());
    }

    @Test
    void anotherSubjectsSessionsStay() {
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(200, status(logout().claim("sub", "U2other").sign()));
        assertTrue(signedIn());
    }

    @Test
    void bearersThatWereSeenBeforeAreOverToo() {
        TestRequest api = TestRequest.fetch("/app/api")
                .isProtected()
                .bearer(descope.tokens().accessToken(ADA).sign());
        assertInstanceOf(Decision.Identify.class, browser.send(api));
        assertEquals(200, status(logout().sign()));
        Answer answer = browser.answer(api);
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("DESCOPE-3029"), answer.body());
    }

    @Test
    void aLaterTokenOfTheSubjectIsGood() {
        String past = logout().claim("iat", Instant.now().minusSeconds(30).getEpochSecond())
                .sign();
        assertEquals(200, status(past));
        assertInstanceOf(
                Decision.Identify.class,
                browser.send(TestRequest.fetch("/app/api")
                        .bearer(descope.tokens().accessToken(ADA).sign())));
        browser.signIn("%2Fapp%2Fpage");
        assertTrue(signedIn());
    }

    @Test
    void aTokenComesOnce_2_6_8() {
        String token = logout().sign();
        assertEquals(200, status(token));
        assertEquals(400, status(token));
        assertTrue(world.log().of("DESCOPE-3034").size() == 1);
    }

    @Test
    void whatIsWrongInASingleWayEndsNothing_2_6() {
        browser.signIn("%2Fapp%2Fpage");
        Map<String, Object> otherEvent = Map.of("https://other.example/event", Map.of());
        refused("DESCOPE-3032", logout().claim("nonce", "n"));
        refused("DESCOPE-3032", logout().claim("events", otherEvent));
        refused("DESCOPE-3032", logout().without("events"));
        refused(
                "DESCOPE-3032",
                logout().claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", 1)));
        refused("DESCOPE-3032", logout().without("jti"));
        refused("DESCOPE-3032", logout().without("sub"));
        refused("DESCOPE-3032", logout().claim("token_type", "id_token"));
        refused("DESCOPE-3012", logout().issuer("https://other.example"));
        refused("DESCOPE-3013", logout().audience("another"));
        refused("DESCOPE-3013", logout().without("aud"));
        refused("DESCOPE-3011", logout().without("iat"));
        refused("DESCOPE-3011", logout().without("exp"));
        refused(
                "DESCOPE-3018",
                logout().claim("iat", Instant.now().plusSeconds(600).getEpochSecond()));
        refused(
                "DESCOPE-3016",
                logout().expiresAt(Instant.now().minus(Duration.ofHours(1))).claim("iat", 1L));
        refused("DESCOPE-3032", descope.tokens().idToken(ADA));
        refused("DESCOPE-3032", descope.tokens().accessToken(ADA));
        assertTrue(signedIn());
    }

    @Test
    void withoutExactlyOneTokenItIsNoLogout_2_5() {
        Answer answer = browser.answer(
                TestRequest.fetch("/app/descope/backchannel-logout").by("POST"));
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("DESCOPE-3033"));
    }

    @Test
    void itIsPosted_2_5() {
        Answer answer = browser.answer(TestRequest.fetch("/app/descope/backchannel-logout"));
        assertEquals(405, answer.status());
        assertEquals("POST", TestBrowser.header(answer, "Allow"));
    }

    @Test
    void aLogoutTokenIsNoBearer() {
        Answer answer =
                browser.answer(TestRequest.fetch("/app/api").isProtected().bearer(logout().sign()));
        assertEquals(401, answer.status());
        assertTrue(answer.body().contains("it is a logout token"), answer.body());
    }
}
