package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.browser.EmulatedBrowser;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.page.SignInForm;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmulatedBrowserTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("alice")).user(EmulatedUser.named("bob")));

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final SmallApplication application;
    private final EmulatedBrowser browser = descope.browser();

    EmulatedBrowserTest() throws IOException {
        application = new SmallApplication(descope);
    }

    @AfterEach
    void end() {
        application.close();
    }

    @Test
    void whoIsAskedSignsInAndEndsOnThePage() {
        HttpResponse<String> page = browser.signIn("alice", application.url("/page"));
        assertEquals(200, page.statusCode());
        assertEquals(application.url("/page"), page.uri().toString());
        assertTrue(page.previousResponse().isPresent());
    }

    @Test
    void itSaysThatItWantsAPage() {
        assertTrue(browser.signIn("alice", application.url("/page")).body().contains("text/html"));
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        browser.signIn("alice", application.url("/page"));
        assertEquals(200, browser.open(application.url("/page")).statusCode());
        assertEquals(1, descope.count(Endpoint.AUTHORIZE));
    }

    @Test
    void anotherBrowserIsSomebodyElse() {
        browser.signIn("alice", application.url("/page"));
        assertTrue(descope.browser()
                .open(application.url("/page"))
                .uri()
                .toString()
                .startsWith(descope.baseUrl()));
    }

    @Test
    void whoSignsInAutomaticallyIsNotAskedAtAll() {
        descope.signInAs("bob");
        assertEquals(200, browser.open(application.url("/page")).statusCode());
    }

    @Test
    void aFailureOfDescopeIsWhatTheBrowserShows() {
        descope.faults().on(Endpoint.AUTHORIZE, Fault.status(503));
        assertEquals(503, browser.signIn("alice", application.url("/page")).statusCode());
    }

    @Test
    void thePageCanBeLookedAtAndCancelled() {
        HttpResponse<String> page = browser.open(application.url("/page"));
        SignInForm form = SignInForm.in(page.body()).orElseThrow();
        HttpResponse<String> again = browser.submit(page, form.action(), form.cancelling());
        assertTrue(SignInForm.in(again.body()).isPresent(), again.body());
    }

    @Test
    void aFormSaysWhichPageItIsOf_rfc6454() {
        HttpResponse<String> form = browser.open(application.url("/form"));
        HttpResponse<String> answer = browser.submit(form, "/form?x=1", Map.of("a b", "c&d"));
        String origin = application.url("");
        assertEquals("POST a+b=c%26d from " + origin, answer.body());
    }

    @Test
    void aScriptsRequestHasTheCookiesToo() {
        browser.signIn("alice", application.url("/page"));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(application.url("/page"))).header("Accept", "application/json"));
        assertEquals("the page, for application/json", answer.body());
    }

    @Test
    void whoDoesNotAnswerIsNamed() {
        String nobody = application.url("/page");
        application.close();
        UncheckedIOException failed = assertThrows(UncheckedIOException.class, () -> browser.open(nobody));
        assertTrue(String.valueOf(failed.getMessage()).contains(nobody));
    }
}
