package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Descope says of Ada's refresh is nothing to Bob, who uses the same node; that it is down is. */
class OthersRefreshTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration WITHIN_THE_GRACE = Duration.ofSeconds(601);

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(EmulatedUser.named("ada"))
                    .user(EmulatedUser.named("bob"))
                    .clock(CLOCK));

    private TestBrowser ada;
    private TestBrowser bob;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK).set("descope.caller.userinfo", "true");
    }

    @BeforeEach
    void signIn() {
        Flow node = world.flow();
        ada = new TestBrowser(node);
        bob = new TestBrowser(node);
        descope.signInAs("ada");
        assertEquals(302, ada.signIn("%2Fapp%2Fpage").status());
        descope.signInAs("bob");
        assertEquals(302, bob.signIn("%2Fapp%2Fpage").status());
        descope.forgetRequests();
    }

    private static void signedIn(TestBrowser who) {
        assertInstanceOf(Decision.Identify.class, who.send(PAGE));
    }

    private static void unavailable(TestBrowser who) {
        assertEquals(503, who.answer(PAGE).status());
        assertTrue(who.sessions().current().isPresent());
    }

    private void outageUntilBobAsks() {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.status(503));
        unavailable(bob);
        CLOCK.pass(Duration.ofSeconds(2));
    }

    static Stream<Fault> refusals() {
        return Stream.of(
                Fault.descopeError(403, "E062108"),
                Fault.descopeError(404, "E062108"),
                Fault.with("access_token", 7),
                Fault.with("token_type", "DPoP"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void anAnswerThatConcernsOneSessionStopsNoOther(Fault fault) {
        CLOCK.pass(IDLE);
        descope.faults().on(Endpoint.TOKEN, 1, fault);
        unavailable(ada);
        CLOCK.pass(Duration.ofMillis(200));
        signedIn(bob);
        assertEquals(2, descope.count(Endpoint.TOKEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 503})
    void whatUserinfoSaysStopsNoOther(int status) {
        CLOCK.pass(IDLE);
        descope.faults().on(Endpoint.USERINFO, 1, Fault.status(status));
        unavailable(ada);
        signedIn(bob);
    }

    static Stream<Fault> outages() {
        return Stream.of(
                Fault.status(503),
                Fault.tooManyRequests(Duration.ofSeconds(5)),
                Fault.reply(404, "text/html", "<html>not here</html>"),
                Fault.reply(302, "text/html", ""),
                Fault.truncatedJson());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anOutageStopsAllUntilTheNextProbe(Fault fault) {
        CLOCK.pass(IDLE);
        descope.faults().on(Endpoint.TOKEN, 1, fault);
        unavailable(ada);
        CLOCK.pass(Duration.ofMillis(200));
        unavailable(bob);
        assertEquals(1, descope.count(Endpoint.TOKEN));
        CLOCK.pass(Duration.ofSeconds(5));
        signedIn(bob);
    }

    /** Ada's own session ends by the contract. */
    @Test
    void aRefusalOfOurCredentialsEndsNoSessionThatWasNotAskedFor() {
        CLOCK.pass(IDLE);
        descope.faults().on(Endpoint.TOKEN, 1, Fault.descopeError(401, "E011004"));
        assertEquals(302, ada.answer(PAGE).status());
        CLOCK.pass(Duration.ofMillis(200));
        unavailable(bob);
        assertEquals(1, descope.count(Endpoint.TOKEN));
        CLOCK.pass(Duration.ofSeconds(1));
        signedIn(bob);
    }

    @Test
    void aProbeThatIsAnsweredEndsTheOutageThoughItsTokensAreRefused() {
        CLOCK.pass(IDLE);
        outageUntilBobAsks();
        descope.faults().on(TokenKind.ID, TokenFault.tamperedSignature());
        assertEquals(302, ada.answer(PAGE).status());
        descope.faults().clear();
        signedIn(bob);
    }

    @Test
    void aProbeThatIsRefusedEndsTheOutage() {
        CLOCK.pass(IDLE);
        outageUntilBobAsks();
        descope.faults().on(Endpoint.TOKEN, 1, Fault.descopeError(403, "E062108"));
        unavailable(ada);
        signedIn(bob);
    }

    @Test
    void tokensThatCameBeforeAnOutageAreJudgedInIt() {
        CLOCK.pass(IDLE);
        descope.faults().on(Endpoint.USERINFO, 1, Fault.status(503));
        unavailable(ada);
        CLOCK.pass(Duration.ofMillis(900));
        descope.faults().on(Endpoint.TOKEN, 1, Fault.status(503));
        unavailable(bob);
        CLOCK.pass(Duration.ofMillis(200));
        signedIn(ada);
        unavailable(bob);
        assertEquals(2, descope.count(Endpoint.TOKEN));
    }

    /** Who guesses keys uses up the fetches that would have shown the new ones. */
    @Test
    void aRotationThatGuessesHideEndsNoSession() {
        CLOCK.pass(WITHIN_THE_GRACE.minusSeconds(5));
        for (int guess = 0; guess < 3; guess++) {
            String token = descope.tokens()
                    .accessToken(descope.user("bob"))
                    .header("kid", "guess" + guess)
                    .sign();
            TestRequest call = TestRequest.fetch("/app/api").isProtected().bearer(token);
            assertEquals(401, bob.answer(call).status());
        }
        descope.rotateKeys();
        CLOCK.pass(Duration.ofSeconds(5));
        signedIn(ada);
        CLOCK.pass(Duration.ofSeconds(31));
        signedIn(ada);
        CLOCK.pass(Duration.ofMinutes(6));
        signedIn(ada);
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aSessionWhoseRefreshIsRefusedAsksLessAndLessOftenAndIsKept(int status) {
        descope.faults().on(Endpoint.TOKEN, Fault.descopeError(status, "E062108"));
        askedLessAndLessOften(Endpoint.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 503})
    void aSessionWhoseUserinfoFailsAsksLessAndLessOftenAndIsKept(int status) {
        descope.faults().on(Endpoint.USERINFO, Fault.status(status));
        askedLessAndLessOften(Endpoint.USERINFO);
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    private void askedLessAndLessOften(Endpoint endpoint) {
        CLOCK.pass(WITHIN_THE_GRACE);
        for (int second = 0; second < 240; second++) {
            signedIn(ada);
            CLOCK.pass(Duration.ofSeconds(1));
        }
        int asked = descope.count(endpoint);
        assertTrue(asked >= 8 && asked <= 13, asked + " calls in 240 s");
        descope.faults().clear();
        CLOCK.pass(Duration.ofSeconds(30));
        signedIn(ada);
        assertEquals(asked + 1, descope.count(endpoint));
    }
}
