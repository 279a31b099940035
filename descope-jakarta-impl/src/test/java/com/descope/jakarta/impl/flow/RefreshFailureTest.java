package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refused, not our client any more, and an outage are three things: only the first signs out. */
class RefreshFailureTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).automatic("ada").clock(CLOCK));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signIn() {
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        descope.forgetRequests();
    }

    private void signedIn() {
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
    }

    private void signedOut() {
        assertEquals(302, browser.answer(PAGE).status());
        assertTrue(browser.sessions().current().isEmpty());
    }

    private int asked() {
        return descope.count(Endpoint.TOKEN);
    }

    @Test
    void aDeadRefreshTokenEndsTheSessionWithItsAccessToken() {
        descope.endSessions(ADA);
        CLOCK.pass(Duration.ofSeconds(575));
        signedIn();
        signedIn();
        assertEquals(1, asked());
        CLOCK.pass(Duration.ofSeconds(25));
        signedOut();
        assertEquals(1, asked());
        assertEquals(1, world.log().of("DESCOPE-5008").size());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 429})
    void anOutageWithinTheGraceSignsNobodyOut(int status) {
        descope.faults().on(Endpoint.TOKEN, Fault.status(status));
        CLOCK.pass(Duration.ofSeconds(575));
        signedIn();
        CLOCK.pass(Duration.ofSeconds(25));
        signedIn();
        CLOCK.pass(Duration.ofSeconds(299));
        signedIn();
        descope.faults().clear();
        CLOCK.pass(Duration.ofMinutes(10));
        signedIn();
        assertTrue(
                world.log().of(status == 429 ? "DESCOPE-5014" : "DESCOPE-5009").size() >= 1);
    }

    @Test
    void theRateLimitIsNamedWithItsRemedyOnceAMinute() {
        descope.faults().on(Endpoint.TOKEN, Fault.tooManyRequests(Duration.ofSeconds(5)));
        CLOCK.pass(Duration.ofSeconds(601));
        for (int request = 0; request < 10; request++) {
            signedIn();
            CLOCK.pass(Duration.ofSeconds(5));
        }
        List<String> lines = world.log().of("DESCOPE-5014");
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).contains("a longer life in the Descope console"), lines.get(0));
        assertEquals(List.of(), world.log().of("DESCOPE-5009"));
    }

    @Test
    void afterTheGraceNobodyKnowsAndNobodyIsSignedOut() {
        descope.faults().on(Endpoint.TOKEN, Fault.status(503));
        CLOCK.pass(Duration.ofSeconds(901));
        Answer answer = browser.answer(PAGE);
        assertEquals(503, answer.status());
        assertEquals("5", TestBrowser.header(answer, "Retry-After"));
        assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.page("/app/open")));
        assertTrue(browser.sessions().current().isPresent());
        descope.faults().clear();
        CLOCK.pass(Duration.ofMinutes(1));
        signedIn();
    }

    @Test
    void aRotatedAccessKeyIsBridgedLikeAnOutageAndNamedOnceAMinute() {
        descope.faults().on(Endpoint.TOKEN, Fault.reply(401, "application/json", "{\"error\":\"invalid_client\"}"));
        CLOCK.pass(Duration.ofSeconds(601));
        for (int request = 0; request < 10; request++) {
            signedIn();
            CLOCK.pass(Duration.ofSeconds(5));
        }
        assertEquals(1, world.log().of("DESCOPE-5010").size());
        CLOCK.pass(Duration.ofMinutes(5));
        signedOut();
    }

    @Test
    void aProviderThatIsDownIsProbedLessAndLessOften() {
        descope.faults().on(Endpoint.TOKEN, Fault.status(503));
        CLOCK.pass(Duration.ofSeconds(601));
        for (int second = 0; second < 240; second++) {
            signedIn();
            CLOCK.pass(Duration.ofSeconds(1));
        }
        assertTrue(asked() >= 8 && asked() <= 13, asked() + " probes in 240 s");
    }

    /** Else the next one would use the old refresh token twice, and Descope would end the user's whole grant. */
    @Test
    void tokensThatCameAreNotLostWhereTheyCannotBeJudgedYet() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        browser = world.set("descope.caller.userinfo", "true").browser();
        browser.signIn("%2Fapp%2Fpage");
        descope.forgetRequests();
        descope.faults().on(Endpoint.USERINFO, Fault.status(500));
        CLOCK.pass(Duration.ofSeconds(575));
        signedIn();
        descope.faults().clear();
        CLOCK.pass(Duration.ofSeconds(30));
        signedIn();
        assertEquals(1, asked());
        CLOCK.pass(Duration.ofMinutes(20));
        signedIn();
        assertEquals(2, asked());
    }

    @Test
    void whatARefreshBringsIsJudgedAsAtSignIn() {
        descope.faults().on(TokenKind.ID, TokenFault.claim("sub", "U2other"));
        CLOCK.pass(Duration.ofSeconds(575));
        signedIn();
        CLOCK.pass(Duration.ofSeconds(30));
        signedOut();
        assertTrue(world.log().of("DESCOPE-5008").get(0).contains("its sub is another"));
    }
}
