package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Parameters;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Descope is asked, and what the browser keeps meanwhile. */
class LoginStartTest extends FlowTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret("emulated-access-key")
                    .user(EmulatedUser.named("ada"))
                    .automatic("ada"));

    @Test
    void anAuthorizationRequestHasWhatTheCodeFlowWithPkceAsksFor(DescopeEmulator descope) {
        String url = world.browser().begin("%2Fapp%2Freports");
        Parameters asked = parametersOf(url);
        assertTrue(url.startsWith(descope.baseUrl() + "/oauth2/v1/authorize?"));
        assertEquals("code", asked.single("response_type").orElseThrow());
        assertEquals(descope.projectId(), asked.single("client_id").orElseThrow());
        assertEquals(
                "http://localhost:8080/app/descope/callback",
                asked.single("redirect_uri").orElseThrow());
        assertEquals(
                "openid profile email offline_access descope.claims",
                asked.single("scope").orElseThrow());
        assertEquals("S256", asked.single("code_challenge_method").orElseThrow());
        assertEquals(43, asked.single("code_challenge").orElseThrow().length());
        assertEquals(43, asked.single("nonce").orElseThrow().length());
        assertTrue(asked.single("state").orElseThrow().matches("[\\w-]{22}\\.0\\.\\d+\\.[\\w-]{43}"));
        assertTrue(asked.single("prompt").isEmpty());
    }

    @Test
    void everyLoginHasItsOwnStateNonceAndChallenge() {
        TestBrowser browser = world.browser();
        Parameters one = parametersOf(browser.begin("%2Fapp%2Fx"));
        Parameters two = parametersOf(browser.begin("%2Fapp%2Fx"));
        for (String name : new String[] {"state", "nonce", "code_challenge"}) {
            assertNotEquals(one.single(name), two.single(name), name);
        }
    }

    @Test
    void theClassicConfidentialFlowHasNeitherChallengeNorVerifier(DescopeEmulator descope) {
        Parameters asked =
                parametersOf(world.set("descope.pkce", "false").browser().begin("%2Fapp%2Fx"));
        assertTrue(asked.all("code_challenge").isEmpty());
        assertTrue(asked.all("code_challenge_method").isEmpty());
        assertEquals(302, world.browser().signIn("%2Fapp%2Fx").status());
        assertTrue(descope.requests(Endpoint.TOKEN)
                .get(0)
                .parameter("code_verifier")
                .isEmpty());
    }

    @Test
    void configuredParametersAndThoseOfThePageAreSent() {
        Parameters asked = parametersOf(world.set("descope.authorization.parameter.flow", "sign-in-b2b")
                .set("descope.authorization.parameter.style", "dark")
                .set("descope.authorization.forward-parameters", "invite,lang")
                .browser()
                .begin("%2Fapp%2Fwelcome%3Finvite%3Da%2526b%26other%3D1"));
        assertEquals("sign-in-b2b", asked.single("flow").orElseThrow());
        assertEquals("dark", asked.single("style").orElseThrow());
        assertEquals("a&b", asked.single("invite").orElseThrow());
        assertTrue(asked.all("lang").isEmpty());
        assertTrue(asked.all("other").isEmpty());
    }

    /** Whoever writes a link chooses them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "%2520", "a%250Ab", "LONG"})
    void whatThePageForwardsIsLeftOutWhereItCouldNotBeSent(String value) {
        Parameters asked = parametersOf(world.set("descope.authorization.forward-parameters", "tenant")
                .set("descope.authorization.parameter.tenant", "acme")
                .browser()
                .begin("%2Fapp%2Fwelcome%3Ftenant%3D" + value.replace("LONG", "t".repeat(201))));
        assertEquals("acme", asked.single("tenant").orElseThrow());
    }

    @Test
    void behindAProxyTheExternalUrlIsWhatCounts() {
        TestBrowser browser = world.set("descope.external-url", "https://shop.example.org/store/")
                .browser();
        Answer answer = browser.answer(TestRequest.page("/app/descope/login?return=%2Fstore%2Fcart"));
        assertEquals(
                "https://shop.example.org/store/descope/callback",
                parametersOf(TestBrowser.location(answer))
                        .single("redirect_uri")
                        .orElseThrow());
        CookieChange attempt = answer.cookies().get(0);
        assertTrue(attempt.secure());
        assertEquals("/store/descope", attempt.path());
        Answer anonymous = browser.answer(TestRequest.page("/app/cart").isProtected());
        assertEquals("/store/descope/login?return=%2Fstore%2Fcart", TestBrowser.location(anonymous));
    }

    @Test
    void anAttemptIsOneSmallSealedCookieForOurPathsAlone() {
        Answer answer =
                world.browser().answer(TestRequest.page("/app/descope/login?return=%2Fapp%2F" + "x".repeat(700)));
        CookieChange cookie = answer.cookies().get(0);
        assertTrue(cookie.name().startsWith("descope-login-"));
        assertEquals("/app/descope", cookie.path());
        assertTrue(cookie.headerValue().contains("; HttpOnly; SameSite=Lax"));
        assertTrue(cookie.name().length() + cookie.value().length() <= 1_500);
        assertFalse(cookie.value().contains("xxx"));
    }

    @Test
    void ofAHundredOpenLoginsTheBrowserKeepsFive() {
        TestBrowser browser = world.browser();
        for (int login = 0; login < 100; login++) {
            world.clock().pass(Duration.ofMillis(10));
            browser.begin("%2Fapp%2Fpage" + login);
        }
        assertEquals(5, browser.jar().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%2F%2Fevil.example",
                "%2F%5Cevil.example",
                "https%3A%2F%2Fevil.example",
                "%2Fapp%2F..%2Fother",
                "%2Fapp%2F%252e%252e%2Fother",
                "%2Fother",
                "%2Fapp%2Fdescope%2Flogout",
                "%2Fapp%2Fx%0D%0ASet-Cookie%3Aa%3Db",
                "user%3Apass%40evil.example",
                "",
                "%2Fapp%2Fone&return=%2Fapp%2Ftwo"
            })
    void aReturnThatLeavesTheApplicationEndsAtTheLandingPage(String page) {
        assertEquals("/app/", TestBrowser.location(world.browser().signIn(page)));
    }

    @Test
    void theLandingPageIsConfigured() {
        TestBrowser browser = world.set("descope.login.landing-path", "/home").browser();
        assertEquals("/app/home", TestBrowser.location(browser.signIn("")));
    }

    private static Parameters parametersOf(String url) {
        return Parameters.parse(URI.create(url).getRawQuery()).orElseThrow();
    }
}
