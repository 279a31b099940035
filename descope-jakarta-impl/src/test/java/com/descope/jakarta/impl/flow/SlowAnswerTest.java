package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.SignedOut.Reason;
import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where the browser keeps the session, an answer may reach it long after it was decided, and after another one. */
class SlowAnswerTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada");
    private static final EmulatedUser BOB = EmulatedUser.named("bob");
    private static final TestRequest OPEN = TestRequest.fetch("/app/open");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).user(BOB).automatic("ada").clock(CLOCK));

    private CookieVisitor visitor;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signIn() {
        visitor = new CookieVisitor(world.flow());
        visitor.signIn();
        descope.forgetRequests();
    }

    private void signedIn(EmulatedUser user) {
        Decision.Identify found = assertInstanceOf(Decision.Identify.class, visitor.visit(PAGE));
        assertEquals(user.subject(), found.caller().principal().subject());
    }

    private void nobody() {
        assertInstanceOf(Decision.GoOn.class, visitor.visit(OPEN));
    }

    /** Descope does not refresh the session any more, and this was found out. */
    private void refused() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(601));
        nobody();
    }

    private List<Reason> signedOut() {
        return world.events().of(SignedOut.class).stream()
                .map(SignedOut::reason)
                .toList();
    }

    @Test
    void aRefusedRefreshNeverDeletesANewerSession() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(601));
        CookieVisitor.Sent slow = visitor.send(OPEN);
        assertInstanceOf(Decision.GoOn.class, slow.decision());
        visitor.signIn();
        signedIn(ADA);
        visitor.arrived(slow);
        signedIn(ADA);
    }

    @Test
    void anEndForWantOfARefreshTokenNeverDeletesANewerSession() {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.without("refresh_token"));
        visitor.signIn();
        CLOCK.pass(Duration.ofSeconds(601));
        CookieVisitor.Sent slow = visitor.send(OPEN);
        visitor.signIn();
        visitor.arrived(slow);
        signedIn(ADA);
        assertEquals(List.of(Reason.NO_REFRESH_TOKEN), signedOut());
    }

    /** The node that is refused knows nothing of what the other one got; the session's id is the same. */
    @Test
    void theSlowerOfTwoNodesThatShareNothingEndsNothing() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.ON);
        try (FlowWorld other = configured(FlowWorld.with(descope))) {
            CLOCK.pass(Duration.ofSeconds(601));
            CookieVisitor.Sent refreshed = visitor.send(PAGE);
            visitor.meet(other.flow());
            CookieVisitor.Sent refused = visitor.send(OPEN);
            assertInstanceOf(Decision.GoOn.class, refused.decision());
            visitor.arrived(refreshed);
            visitor.arrived(refused);
            signedIn(ADA);
        }
    }

    @Test
    void aRefusalIsToldOnceAndDescopeIsAskedOnceHoweverLongTheBrowserKeepsTheCookie() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(601));
        for (int request = 0; request < 100; request++) {
            nobody();
            CLOCK.pass(Duration.ofMinutes(request % 5));
        }
        assertEquals(1, descope.count(Endpoint.TOKEN));
        assertEquals(List.of(Reason.REFRESH_REFUSED), signedOut());
        assertEquals(1, world.log().of("DESCOPE-5008").size());
    }

    @Test
    void atMaxAgeTheCookieOfARefusedSessionIsDeletedAndNothingIsToldAgain() {
        refused();
        assertTrue(visitor.holdsSession());
        CLOCK.pass(Duration.ofHours(12).minusSeconds(601));
        nobody();
        assertFalse(visitor.holdsSession());
        assertEquals(List.of(Reason.REFRESH_REFUSED), signedOut());
        assertEquals(0, world.log().of("DESCOPE-5006").size());
    }

    /** Else he would be sent to a page that sends him to sign in again. */
    @Test
    void aRefusedSessionSignsNobodyInForALogin() {
        refused();
        String callback = visitor.callback().url();
        visitor.jar().keySet().removeIf(name -> name.contains("login"));
        assertTrue(visitor.location(TestRequest.page(callback)).contains("/oauth2/v1/authorize"));
    }

    private void bobSignsIn() {
        descope.signInAs("bob");
        visitor.signIn();
    }

    @Test
    void whoseBrowserAnotherUserTookDoesNotComeBack() {
        CLOCK.pass(Duration.ofSeconds(595));
        CookieVisitor.Sent refreshed = visitor.send(OPEN);
        assertInstanceOf(Decision.Identify.class, refreshed.decision());
        bobSignsIn();
        signedIn(BOB);
        visitor.arrived(refreshed);
        nobody();
        assertEquals(List.of(Reason.ANOTHER_USER), signedOut());
        assertEquals(1, descope.count(Endpoint.REVOKE));
    }

    @Test
    void aRefreshThatAnotherUsersSignInHasOvertakenEndsNothingOfHis() {
        AtomicBoolean first = new AtomicBoolean();
        visitor.meet(world.groups(caller -> {
                    if (caller.subject().equals(ADA.subject()) && first.compareAndSet(false, true)) {
                        bobSignsIn();
                    }
                    return Set.of();
                })
                .flow());
        CLOCK.pass(Duration.ofSeconds(601));
        CookieVisitor.Sent overtaken = visitor.send(OPEN);
        assertInstanceOf(Decision.GoOn.class, overtaken.decision());
        visitor.arrived(overtaken);
        signedIn(BOB);
        assertEquals(2, descope.count(Endpoint.REVOKE), "the tokens that he had, and those that came");
    }

    @Test
    void whatWasToldOfARefusedSessionIsNotToldAgainWhenSomebodySignsOutOrIn() {
        refused();
        bobSignsIn();
        assertEquals(List.of(Reason.REFRESH_REFUSED), signedOut());
        descope.signInAs("ada");
        signIn();
        refused();
        visitor.visit(TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "same-origin"));
        assertFalse(visitor.holdsSession());
        assertEquals(List.of(Reason.REFRESH_REFUSED, Reason.REFRESH_REFUSED), signedOut());
    }
}
