package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.Answer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OpenID Connect RP-Initiated Logout 1.0, and what other sites cannot make a browser do. */
class SignOutTest extends FlowTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret("emulated-access-key")
                    .user(EmulatedUser.named("ada"))
                    .automatic("ada"));

    private static final TestRequest BUTTON =
            TestRequest.page("/app/descope/logout").by("POST").with("Sec-Fetch-Site", "same-origin");

    @BeforeEach
    void signIn() {
        browser.signIn("%2Fapp%2Freports");
    }

    @Test
    void aLogoutEndsTheSessionRevokesAndGoesOnToDescope(DescopeEmulator descope) {
        String idToken = browser.sessions().current().orElseThrow().tokens().idToken();
        Answer answer = browser.answer(BUTTON);
        assertEquals(302, answer.status());
        String location = TestBrowser.location(answer);
        assertTrue(location.startsWith(descope.baseUrl() + "/oauth2/v1/logout?id_token_hint=" + idToken));
        assertTrue(location.contains("client_id=" + descope.projectId()));
        assertTrue(location.contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fapp%2F"));
        assertTrue(location.contains("state="));
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, descope.count(Endpoint.REVOKE));
    }

    @Test
    void aLinkOfOurOwnPageOrTheAddressBarSignsOut() {
        TestRequest link = TestRequest.page("/app/descope/logout");
        assertEquals(302, browser.answer(link.with("Sec-Fetch-Site", "none")).status());
    }

    @Test
    void onPlainHttpOriginThenRefererTell() {
        TestRequest post =
                BUTTON.without("Sec-Fetch-Site").without("Sec-Fetch-Mode").without("Sec-Fetch-Dest");
        assertEquals(200, browser.answer(post).status());
        assertEquals(
                200, browser.answer(post.with("Origin", "http://evil.example")).status());
        assertEquals(200, browser.answer(post.with("Origin", "null")).status());
        assertEquals(
                200,
                browser.answer(post.with("Referer", "http://localhost:8080.evil.example/"))
                        .status());
        assertEquals(
                302,
                browser.answer(post.with("Referer", "http://localhost:8080/app/"))
                        .status());
    }

    @Test
    void anotherSiteGetsThePageWithTheButtonAndEndsNothing() {
        for (TestRequest request : new TestRequest[] {
            BUTTON.with("Sec-Fetch-Site", "cross-site"),
            TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "cross-site"),
            BUTTON.with("Sec-Fetch-Site", "same-site")
        }) {
            Answer page = browser.answer(request);
            assertEquals(200, page.status());
            assertTrue(page.body().contains("<form method=\"post\" action=\"/app/descope/logout\">"));
            assertTrue(browser.sessions().current().isPresent());
        }
    }

    @Test
    void theButtonOfThatPageSignsOutByItsToken() {
        TestRequest cross = BUTTON.with("Sec-Fetch-Site", "cross-site");
        String token = browser.answer(cross).body().replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        assertEquals(
                200,
                ((Decision.Respond) browser.send(cross, Map.of("token", "forged")))
                        .answer()
                        .status());
        assertEquals(
                302,
                ((Decision.Respond) browser.send(cross, Map.of("token", token)))
                        .answer()
                        .status());
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void theTokenOfAnotherSessionDoesNotSignOut() {
        TestRequest cross = BUTTON.with("Sec-Fetch-Site", "cross-site");
        String token = browser.answer(cross).body().replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        browser.sessions().end();
        browser.signIn("%2Fapp%2Freports");
        assertEquals(
                200,
                ((Decision.Respond) browser.send(cross, Map.of("token", token)))
                        .answer()
                        .status());
    }

    @Test
    void aProviderThatIsDownKeepsNobodySignedIn(DescopeEmulator descope) {
        descope.faults().on(Endpoint.REVOKE, Fault.status(500));
        assertEquals(302, browser.answer(BUTTON).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertFalse(world.log().of("DESCOPE-4").isEmpty());
    }

    @Test
    void withRevokeSwitchedOffDescopeIsNotAsked(DescopeEmulator descope) {
        TestBrowser quiet = world.set("descope.logout.revoke", "false").browser();
        quiet.signIn("%2Fapp%2Freports");
        quiet.answer(BUTTON);
        assertEquals(0, descope.count(Endpoint.REVOKE));
    }

    @Test
    void afterALogoutByTheApplicationTheNextLoginAsksForCredentials() {
        Flow flow = world.flow();
        TestBrowser other = new TestBrowser(flow);
        other.signIn("%2Fapp%2Freports");
        Flow.SignedOut signedOut = flow.signOut(other.visit(TestRequest.page("/app/bye")));
        assertTrue(other.sessions().current().isEmpty());
        assertTrue(signedOut.endSession().orElseThrow().contains("/oauth2/v1/logout?"));
        signedOut.cookies().forEach(other::keep);
        assertTrue(other.begin("%2Fapp%2Freports").contains("prompt=login"));
    }

    @Test
    void alsoIfTheApplicationSendsTheBrowserToTheLogoutPathBehindIt() {
        browser.signOut(TestRequest.page("/app/bye"));
        browser.answer(TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "same-origin"));
        assertTrue(browser.begin("%2Fapp%2Freports").contains("prompt=login"));
    }

    @Test
    void aLogoutByTheApplicationOfNobodyDoesNothing(DescopeEmulator descope) {
        Flow flow = world.flow();
        Flow.SignedOut signedOut = flow.signOut(new TestBrowser(flow).visit(TestRequest.page("/app/bye")));
        assertTrue(signedOut.cookies().isEmpty());
        assertTrue(signedOut.endSession().isEmpty());
        assertEquals(0, descope.count(Endpoint.REVOKE));
    }

    @Test
    void aCopyOfTheSessionIsOverToo() throws SessionTooLarge {
        SignedInSession copy = browser.sessions().current().orElseThrow();
        browser.answer(BUTTON);
        browser.sessions().begin(copy);
        assertEquals(
                302, browser.answer(TestRequest.page("/app/page").isProtected()).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, world.log().of("DESCOPE-5021").size());
        assertEquals(1, world.events().of(SignedOut.class).size());
    }

    @Test
    void aLogoutWithACopyOfTheSessionIsNotToldAgain() throws SessionTooLarge {
        SignedInSession copy = browser.sessions().current().orElseThrow();
        browser.answer(BUTTON);
        browser.sessions().begin(copy);
        assertEquals(302, browser.answer(BUTTON).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, world.events().of(SignedOut.class).size());
    }
}
