package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.SignedOut.Reason;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an audit can record. */
class EventsTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final EmulatedUser BOB = EmulatedUser.named("bob");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).user(BOB).automatic("ada").clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signIn() {
        browser.signIn("%2Fapp%2Fpage");
    }

    private List<Reason> signedOut() {
        return world.events().of(SignedOut.class).stream()
                .map(SignedOut::reason)
                .toList();
    }

    @Test
    void aSignInIsToldWithItsCaller() {
        SignedIn event = world.events().of(SignedIn.class).get(0);
        assertEquals(ADA.subject(), event.caller().subject());
        assertEquals(Set.of("user"), event.caller().groups());
        assertEquals(CLOCK.instant(), event.at());
    }

    @Test
    void anotherUserInTheSameBrowserIsASignOutAndASignIn() {
        descope.signInAs("bob");
        descope.forgetBrowsers();
        CLOCK.pass(Duration.ofSeconds(1));
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(List.of(Reason.ANOTHER_USER), signedOut());
        assertEquals(2, world.events().of(SignedIn.class).size());
    }

    @Test
    void aRefreshIsToldOnce() {
        CLOCK.pass(Duration.ofSeconds(575));
        browser.send(PAGE);
        browser.send(PAGE);
        List<Refreshed> events = world.events().of(Refreshed.class);
        assertEquals(1, events.size());
        assertEquals(ADA.subject(), events.get(0).subject());
    }

    /** As often as Descope was asked, not as often as it was not because it is down. */
    @Test
    void anOutageIsToldToWhoCountsRefreshes() {
        descope.faults().on(Endpoint.TOKEN, Fault.status(503));
        CLOCK.pass(Duration.ofSeconds(575));
        browser.send(PAGE);
        browser.send(PAGE);
        assertEquals(List.of(ProviderMessage.UNAVAILABLE), world.events().of(Message.class));
        assertEquals(List.of(), world.events().of(Refreshed.class));
    }

    @Test
    void aRefusedRefreshIsToldToWhoCountsRefreshes() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(575));
        browser.send(PAGE);
        browser.send(PAGE);
        assertEquals(List.of(ProviderMessage.DEAD_GRANT), world.events().of(Message.class));
    }

    @Test
    void aLogoutIsToldWithItsReason() {
        browser.send(TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "same-origin"));
        assertEquals(List.of(Reason.LOGOUT), signedOut());
    }

    @Test
    void aSessionThatDescopeEndedIsToldWithItsReason() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(601));
        browser.send(PAGE);
        assertEquals(List.of(Reason.REFRESH_REFUSED), signedOut());
    }

    @Test
    void aSessionThatIsTooOldIsToldWithItsReason() {
        CLOCK.pass(Duration.ofHours(12));
        browser.send(PAGE);
        assertEquals(List.of(Reason.MAX_AGE), signedOut());
    }

    @Test
    void aFailedLoginIsToldUnderTheReferenceOfThePage() {
        String page =
                browser.answer(TestRequest.page("/app/descope/callback?code=x")).body();
        SignInFailed event = world.events().of(SignInFailed.class).get(0);
        assertEquals("DESCOPE-2001", event.code());
        assertFalse(event.reference().isEmpty());
        assertTrue(page.contains(event.reference()), page);
    }
}
