package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody gets who is not signed in. */
class AnonymousRequestsTest extends FlowTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("ada")).automatic("ada"));

    @Test
    void aPageThatNeedsNobodyIsLeftAlone() {
        Decision.GoOn goOn = assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.page("/app/public")));
        assertTrue(goOn.headers().isEmpty());
    }

    @Test
    void aPageNavigationIsSentToTheLoginWithItsPageAndWithoutACookie() {
        Answer answer = browser.answer(
                TestRequest.page("/app/reports?year=2026&q=a%20b").isProtected());
        assertEquals(302, answer.status());
        assertEquals(
                "/app/descope/login?return=%2Fapp%2Freports%3Fyear%3D2026%26q%3Da%2520b", TestBrowser.location(answer));
        assertTrue(answer.cookies().isEmpty());
    }

    @Test
    void withoutFetchMetadataAcceptTellsAPageNavigation() {
        TestRequest request = TestRequest.page("/app/reports")
                .without("Sec-Fetch-Mode")
                .without("Sec-Fetch-Dest")
                .isProtected();
        assertEquals(302, browser.answer(request).status());
        assertEquals(
                401,
                browser.answer(request.with("X-Requested-With", "XMLHttpRequest"))
                        .status());
    }

    @Test
    void aFetchGetsAChallengeAndAProblemThatNamesTheLogin() {
        Answer answer = browser.answer(TestRequest.fetch("/app/api/reports").isProtected());
        assertEquals(401, answer.status());
        assertEquals("Bearer", TestBrowser.header(answer, "WWW-Authenticate"));
        assertTrue(answer.contentType().startsWith("application/problem+json"));
        assertTrue(answer.body().contains("\"login\":\"/app/descope/login\""), answer.body());
        assertTrue(answer.cookies().isEmpty());
    }

    @Test
    void htmxIsToldWhereToGo() {
        Answer answer = browser.answer(TestRequest.fetch("/app/part")
                .with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:8080/app/list?page=2")
                .isProtected());
        assertEquals(401, answer.status());
        assertEquals("/app/descope/login?return=%2Fapp%2Flist%3Fpage%3D2", TestBrowser.header(answer, "HX-Redirect"));
    }

    @Test
    void htmxIsNotSentBackToAnotherOrigin() {
        Answer answer = browser.answer(TestRequest.fetch("/app/part")
                .with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:8080.evil.example/app/list")
                .isProtected());
        assertEquals("/app/descope/login", TestBrowser.header(answer, "HX-Redirect"));
    }

    @Test
    void facesGetsAPartialResponseWithTheRedirect() {
        Answer answer = browser.answer(TestRequest.fetch("/app/view.xhtml")
                .by("POST")
                .with("Faces-Request", "partial/ajax")
                .isProtected());
        assertEquals(200, answer.status());
        assertTrue(answer.body().contains("<redirect url=\"/app/descope/login?return="), answer.body());
    }

    @Test
    void aFormThatIsSentWithoutASessionIsNotRedirected() {
        Answer answer = browser.answer(TestRequest.page("/app/order").by("POST").isProtected());
        assertEquals(401, answer.status());
        assertTrue(answer.contentType().startsWith("text/html"));
        assertTrue(answer.body().contains("/app/descope/login"));
    }

    @Test
    void aFrameIsNotRedirected() {
        Answer answer = browser.answer(
                TestRequest.page("/app/frame").with("Sec-Fetch-Dest", "iframe").isProtected());
        assertEquals(401, answer.status());
    }

    @Test
    void aPrefetchIsNotRedirected() {
        Answer answer = browser.answer(TestRequest.page("/app/next")
                .with("Sec-Purpose", "prefetch;prerender")
                .isProtected());
        assertEquals(401, answer.status());
    }

    @Test
    void strangersCostDescopeNothing(DescopeEmulator descope) {
        browser.send(TestRequest.page("/app/reports").isProtected());
        browser.send(TestRequest.fetch("/app/api/reports").isProtected());
        for (Endpoint endpoint : Endpoint.values()) {
            assertEquals(0, descope.count(endpoint));
        }
    }

    @Test
    void ownPathsThatAreNotThereAreNotFound() {
        assertEquals(404, browser.answer(TestRequest.page("/app/descope")).status());
        assertEquals(
                404, browser.answer(TestRequest.page("/app/descope/callback/x")).status());
        assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.page("/app/descopes")));
    }

    @Test
    void ownPathsAnswerToTheirMethodsOnly() {
        Answer login = browser.answer(TestRequest.page("/app/descope/login").by("POST"));
        assertEquals(405, login.status());
        assertEquals("GET", TestBrowser.header(login, "Allow"));
        assertEquals(
                405,
                browser.answer(TestRequest.page("/app/descope/callback").by("POST"))
                        .status());
        Answer logout = browser.answer(TestRequest.page("/app/descope/logout").by("PUT"));
        assertEquals("GET, POST", TestBrowser.header(logout, "Allow"));
    }

    @Test
    void theLoginPathIsForPageNavigationsOnly() {
        Answer answer = browser.answer(TestRequest.fetch("/app/descope/login"));
        assertEquals(401, answer.status());
        assertTrue(answer.cookies().isEmpty());
    }

    @Test
    void switchedOffNobodyIsSignedInAndOwnPathsAreGone(DescopeEmulator descope) {
        TestBrowser off =
                FlowWorld.with(descope).set("descope.enabled", "false").browser();
        assertEquals(404, off.answer(TestRequest.page("/app/descope/login")).status());
        Answer refused = off.answer(TestRequest.page("/app/reports").isProtected());
        assertEquals(403, refused.status());
        assertTrue(refused.body().contains("DESCOPE-2020"), refused.body());
        assertInstanceOf(Decision.GoOn.class, off.send(TestRequest.page("/app/public")));
    }

    @Test
    void aListedOriginMayCallWithABearerAndNeverWithCookies(DescopeEmulator descope) {
        TestBrowser spa = FlowWorld.with(descope)
                .set("descope.cors.origins", "https://spa.example.org")
                .browser();
        TestRequest preflight = TestRequest.fetch("/app/api/reports")
                .by("OPTIONS")
                .with("Origin", "https://spa.example.org")
                .with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "authorization");
        Answer answer = spa.answer(preflight);
        assertEquals(204, answer.status());
        assertEquals("https://spa.example.org", TestBrowser.header(answer, "Access-Control-Allow-Origin"));
        assertEquals("authorization", TestBrowser.header(answer, "Access-Control-Allow-Headers"));
        assertEquals("Origin", TestBrowser.header(answer, "Vary"));
        assertEquals("", TestBrowser.header(answer, "Access-Control-Allow-Credentials"));
        TestRequest other = preflight.with("Origin", "https://other.example.org");
        assertEquals(403, spa.answer(other.isProtected()).status());
        assertInstanceOf(Decision.GoOn.class, spa.send(other));
    }

    @Test
    void anAnswerToAListedOriginLetsItsScriptReadTheChallenge(DescopeEmulator descope) {
        TestBrowser spa = FlowWorld.with(descope)
                .set("descope.cors.origins", "https://spa.example.org")
                .browser();
        TestRequest request = TestRequest.fetch("/app/api/reports").with("Origin", "https://spa.example.org");
        Answer refused = spa.answer(request.isProtected());
        assertEquals("WWW-Authenticate", TestBrowser.header(refused, "Access-Control-Expose-Headers"));
        Decision.GoOn goOn = assertInstanceOf(Decision.GoOn.class, spa.send(request));
        assertFalse(goOn.headers().isEmpty());
    }
}
