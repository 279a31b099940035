package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code descope.login.silent}: whom Descope knows is signed in without being asked, and nobody else notices. */
class SilentLoginTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestRequest OPEN = TestRequest.page("/app/open?a=b");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("ada")).clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK).set("descope.login.silent", "true");
    }

    private Decision.GoOn goesOn(TestRequest request) {
        return assertInstanceOf(Decision.GoOn.class, browser.send(request));
    }

    /** The first page of a visit, which is shown. */
    private void arrives() {
        goesOn(OPEN).cookies().forEach(browser::keep);
    }

    /** Descope knows the browser, and we do not any more. */
    private void isKnownAtDescope() {
        descope.signInAs("ada");
        browser.signIn("%2Fapp%2Fpage");
        browser.sessions().end();
    }

    /** A page, from there to Descope, and back to the callback. */
    private Answer attempted() {
        String login = TestBrowser.location(browser.answer(OPEN));
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(login)));
        assertTrue(authorize.contains("prompt=none"), authorize);
        return browser.answer(TestRequest.page(browser.atDescope(authorize)));
    }

    @Test
    void whoIsNotKnownComesBackToThePageAndIsLeftAlone() {
        arrives();
        Answer back = attempted();
        assertEquals("/app/open?a=b", TestBrowser.location(back));
        goesOn(OPEN);
        assertTrue(browser.sessions().current().isEmpty());
        CLOCK.pass(Duration.ofMinutes(29));
        goesOn(OPEN);
        CLOCK.pass(Duration.ofMinutes(2));
        assertEquals(302, browser.answer(OPEN).status());
    }

    @Test
    void whoIsKnownIsSignedInAndSeesThePageHeAskedFor() {
        isKnownAtDescope();
        Answer back = attempted();
        assertEquals("/app/open?a=b", TestBrowser.location(back));
        assertInstanceOf(Decision.Identify.class, browser.send(OPEN));
    }

    @Test
    void aBrowserThatKeepsNoCookiesIsNeverSentAway() {
        for (int visit = 0; visit < 5; visit++) {
            assertEquals(1, goesOn(OPEN).cookies().size());
        }
    }

    @Test
    void onlyPagesAreInterrupted() {
        arrives();
        goesOn(TestRequest.fetch("/app/open"));
        goesOn(TestRequest.page("/app/open").by("POST"));
        goesOn(OPEN.with("Sec-Purpose", "prefetch"));
    }

    @Test
    void whoeverSignedOutIsNotSignedInBehindHisBack() {
        isKnownAtDescope();
        attempted();
        browser.signOut(OPEN);
        CLOCK.pass(Duration.ofHours(1));
        goesOn(OPEN);
    }

    @Test
    void norIsWhoeverPressedTheButtonThoughDescopeStillKnowsHim() {
        isKnownAtDescope();
        attempted();
        browser.answer(TestRequest.page("/app/descope/logout").by("POST").with("Sec-Fetch-Site", "same-origin"));
        CLOCK.pass(Duration.ofHours(1));
        goesOn(OPEN);
        browser.signIn("%2Fapp%2Fpage");
        browser.sessions().end();
        assertEquals(302, browser.answer(OPEN).status());
    }

    /** Anybody can write a link to the second step. */
    @Test
    void aLinkDoesNotSignInSilentlyWhomNoPageOfOursWouldHaveSent() {
        TestRequest link = TestRequest.page("/app/descope/login?silent&return=%2Fapp%2Fopen");
        assertEquals("/app/open", TestBrowser.location(browser.answer(link)));
        isKnownAtDescope();
        attempted();
        browser.signOut(OPEN);
        assertEquals("/app/open", TestBrowser.location(browser.answer(link)));
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void aFailureAtDescopeShowsThePage() {
        isKnownAtDescope();
        descope.faults().on(Endpoint.TOKEN, Fault.status(500));
        Answer back = attempted();
        assertEquals(302, back.status());
        assertEquals("/app/open?a=b", TestBrowser.location(back));
        goesOn(OPEN);
        assertTrue(world.log().all().stream().anyMatch(line -> line.startsWith("DESCOPE-40")));
    }

    @Test
    void withoutTheKeyNobodyIsSentAwayAndNoCookieIsSet() {
        browser = world.unset("descope.login.silent").browser();
        assertTrue(goesOn(OPEN).cookies().isEmpty());
        goesOn(OPEN);
    }
}
