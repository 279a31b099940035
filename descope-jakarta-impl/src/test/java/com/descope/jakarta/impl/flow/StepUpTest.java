package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller must prove more (RFC 9470): what he is answered. */
class StepUpTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada");
    private static final TestRequest PAGE = TestRequest.page("/app/page?a=b").isProtected();
    private static final StepUp WANTED = new StepUp(
            Optional.of(Duration.ofMinutes(5)), Set.of("mfa"), List.of("strong", "stronger"), Optional.of("step-up"));

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).automatic("ada").clock(CLOCK));

    private Flow flow;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signIn() {
        flow = world.flow();
        browser = new TestBrowser(flow);
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        CLOCK.pass(Duration.ofMinutes(2));
    }

    private Answer asked(TestRequest request) {
        return asked(request, WANTED);
    }

    private Answer asked(TestRequest request, StepUp wanted) {
        Decision.Identify found = assertInstanceOf(Decision.Identify.class, browser.send(request));
        Answer answer = flow.calls().stepUp(browser.visit(request), found.tokens(), wanted);
        answer.cookies().forEach(browser::keep);
        return answer;
    }

    /** Through the login that this answer leads to; where it ends. */
    private String through(Answer answer) {
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(TestBrowser.location(answer))));
        return TestBrowser.location(browser.answer(TestRequest.page(browser.atDescope(authorize))));
    }

    @Test
    void aPageAsksDescopeForWhatIsWantedAndComesBack() {
        Answer answer = asked(PAGE);
        assertEquals(302, answer.status());
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(TestBrowser.location(answer))));
        for (String sent : List.of("prompt=login", "flow=step-up", "acr_values=strong")) {
            assertTrue(authorize.contains(sent), authorize);
        }
        assertFalse(authorize.contains("max_age"), "a login that asks for auth_time could not come back");
        assertEquals("/app/page?a=b", through(asked(PAGE)));
    }

    @Test
    void aPageThatComesBackNoWiserIsNotSentAgainAtOnce() {
        through(asked(PAGE));
        Answer vain = asked(PAGE);
        assertEquals(403, vain.status());
        assertTrue(vain.body().contains("You may not do this"), vain.body());
        assertTrue(vain.body().contains("DESCOPE-7024"), vain.body());
        assertEquals(302, asked(PAGE).status());
    }

    @Test
    void whoNeverWentThereOrCameBackLongAgoIsSentAgain() {
        assertEquals(302, asked(PAGE).status());
        assertEquals(302, asked(PAGE).status());
        through(asked(PAGE));
        CLOCK.pass(Duration.ofMinutes(1));
        assertEquals(302, asked(PAGE).status());
    }

    @Test
    void whoGaveAStepUpUpIsSentToItAfterTheNextSignIn() {
        assertEquals(302, asked(PAGE).status());
        CLOCK.pass(Duration.ofDays(1));
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        assertEquals(302, asked(PAGE).status());
    }

    @Test
    void anotherSignInIsNoStepUp() {
        through(asked(PAGE));
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        assertEquals(302, asked(PAGE).status());
    }

    @Test
    void aPageOfTheSecondOfItsLoginIsSentWhoeverOpensItTwice() {
        CLOCK.pass(Duration.ofMillis(1_200 - CLOCK.millis() % 1_000));
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        CLOCK.pass(Duration.ofMillis(300));
        assertEquals(302, asked(PAGE).status());
        assertEquals(302, asked(PAGE).status());
    }

    @ParameterizedTest
    @MethodSource
    void eachRequirementHasAStepUpOfItsOwn(StepUp other) {
        through(asked(PAGE));
        CLOCK.pass(Duration.ofSeconds(20));
        assertEquals(302, asked(PAGE, other).status());
    }

    static List<StepUp> eachRequirementHasAStepUpOfItsOwn() {
        return List.of(
                new StepUp(Optional.of(Duration.ofMinutes(1)), WANTED.amr(), WANTED.acr(), WANTED.flow()),
                new StepUp(WANTED.maxAge(), Set.of("totp"), WANTED.acr(), WANTED.flow()),
                new StepUp(WANTED.maxAge(), WANTED.amr(), List.of("strong"), WANTED.flow()),
                new StepUp(WANTED.maxAge(), WANTED.amr(), WANTED.acr(), Optional.of("other")));
    }

    private static StepUp by(String other) {
        return new StepUp(Optional.empty(), Set.of(), List.of(), Optional.of(other));
    }

    @Test
    void aRequirementIsTheSameWhateverTheOrderOfItsNames() {
        through(asked(PAGE));
        StepUp same = new StepUp(WANTED.maxAge(), WANTED.amr(), List.of("stronger", "strong"), WANTED.flow());
        assertEquals(403, asked(PAGE, same).status());
    }

    @Test
    void requirementsWhoseStepUpsUndoEachOtherDoNotGoRoundAndRound() {
        through(asked(PAGE));
        CLOCK.pass(Duration.ofSeconds(1));
        Answer second = asked(PAGE, by("other"));
        CLOCK.pass(Duration.ofMinutes(3));
        through(second);
        assertEquals(403, asked(PAGE).status());
    }

    @Test
    void noRowOfStepUpsIsEndless() {
        for (String flow : List.of("one", "two", "three")) {
            through(asked(PAGE, by(flow)));
        }
        assertEquals(403, asked(PAGE, by("four")).status());
        assertEquals(302, asked(PAGE, by("four")).status());
    }

    static List<TestRequest> requestsOfScripts() {
        return List.of(
                TestRequest.fetch("/app/api").isProtected(),
                TestRequest.fetch("/app/api").with("HX-Request", "true").isProtected(),
                PAGE.by("POST").with("Faces-Request", "partial/ajax").isProtected());
    }

    @ParameterizedTest
    @MethodSource("requestsOfScripts")
    void aScriptWhosePageCameBackNoWiserIsNotToldTheWayForAMinute(TestRequest request) {
        String login = login(asked(request));
        browser.answer(
                TestRequest.page(browser.atDescope(TestBrowser.location(browser.answer(TestRequest.page(login))))));
        for (int times = 0; times < 2; times++) {
            Answer vain = asked(request);
            assertEquals(403, vain.status());
            assertTrue(vain.body().contains("DESCOPE-7024"), vain.body());
        }
        CLOCK.pass(Duration.ofMinutes(1));
        assertTrue(login(asked(request)).startsWith("/app/descope/login?options="));
    }

    @Test
    void theStepUpOfAFragmentEndsOnThePageThatShowsIt() {
        TestRequest fragment = TestRequest.fetch("/app/fragment")
                .with("HX-Request", "true")
                .with("HX-Current-URL", "http://localhost:8080/app/page?a=b")
                .isProtected();
        String login = TestBrowser.header(asked(fragment), "HX-Redirect");
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(login)));
        assertEquals(
                "/app/page?a=b", TestBrowser.location(browser.answer(TestRequest.page(browser.atDescope(authorize)))));
    }

    @Test
    void theStepUpThatAProgramIsToldEndsOnTheLandingPage() {
        String token = descope.tokens().accessToken(ADA).sign();
        String login = login(asked(PAGE.bearer(token)));
        String authorize = TestBrowser.location(browser.answer(TestRequest.page(login)));
        assertEquals("/app/", TestBrowser.location(browser.answer(TestRequest.page(browser.atDescope(authorize)))));
    }

    /** The login path that the body of an answer to a script names. */
    private static String login(Answer answer) {
        return answer.body().replaceAll("(?s).*?(/app/descope/login[^\"]*)\".*", "$1");
    }

    @Test
    void aFreshSignInIsNoStepUpInVain() {
        browser = new TestBrowser(flow);
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        assertEquals(302, asked(PAGE).status());
    }

    @Test
    void aProgramIsToldWhatIsWanted() {
        String token = descope.tokens().accessToken(ADA).sign();
        for (TestRequest request : List.of(TestRequest.fetch("/app/api").isProtected(), PAGE.bearer(token))) {
            Answer answer = asked(request);
            assertEquals(401, answer.status());
            String challenge = TestBrowser.header(answer, "WWW-Authenticate");
            assertTrue(challenge.startsWith("Bearer error=\"insufficient_user_authentication\""), challenge);
            assertTrue(challenge.contains("acr_values=\"strong stronger\""), challenge);
            assertTrue(challenge.contains("max_age=\"300\""), challenge);
            assertTrue(answer.body().contains("/app/descope/login?options="), answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void userinfoProvesNothing(boolean refreshed) {
        flow = world.set("descope.caller.userinfo", "true").flow();
        browser = new TestBrowser(flow);
        descope.faults().on(Endpoint.USERINFO, 2, Fault.with("su", true).then(Fault.with("acr", "strong")));
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        if (refreshed) {
            CLOCK.pass(Duration.ofSeconds(575));
        }
        var claims = assertInstanceOf(Decision.Identify.class, browser.send(PAGE))
                .caller()
                .principal()
                .claims();
        assertFalse(claims.containsKey("su") || claims.containsKey("acr"), claims::toString);
        assertEquals(refreshed ? 2 : 1, descope.count(Endpoint.USERINFO));
    }
}
