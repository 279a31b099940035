package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions for which their store has no room. */
class SessionTooLargeTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("ada")).automatic("ada").clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @Test
    void atSignInNobodyIsSignedInAndTheFiguresAreTold() {
        browser.sessions().full();
        Answer answer = browser.signIn("%2Fapp%2Fpage");
        assertEquals(502, answer.status());
        assertTrue(answer.body().contains("DESCOPE-5030"), answer.body());
        assertTrue(world.log().of("DESCOPE-5030").get(0).contains("7000"));
        assertEquals(Optional.empty(), browser.sessions().current());
        assertEquals(1, world.events().of(SignInFailed.class).size());
        assertEquals(List.of(), world.events().of(SignedIn.class));
    }

    @Test
    void afterARefreshTheSessionIsEndedAndItIsToldWhy() {
        browser.signIn("%2Fapp%2Fpage");
        browser.sessions().full();
        CLOCK.pass(Duration.ofSeconds(595));
        assertInstanceOf(Decision.Respond.class, browser.send(PAGE));
        assertEquals(Optional.empty(), browser.sessions().current());
        assertTrue(world.log().of("DESCOPE-5031").get(0).contains("7000"));
        assertEquals(
                List.of(SignedOut.Reason.TOO_LARGE),
                world.events().of(SignedOut.class).stream()
                        .map(SignedOut::reason)
                        .toList());
    }
}
