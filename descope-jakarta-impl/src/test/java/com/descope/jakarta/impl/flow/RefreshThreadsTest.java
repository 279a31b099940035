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
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many requests of one session, while its access token ends. */
class RefreshThreadsTest extends FlowTest {
    private static final int REQUESTS = 100;
    private static final SettableClock CLOCK = new SettableClock();
    private static final TestRequest LOGOUT =
            TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "none");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(EmulatedUser.named("ada").roles("user"))
                    .automatic("ada")
                    .clock(CLOCK));

    private final ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void signIn() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        assertEquals(302, browser.signIn("%2Fapp%2Fpage").status());
        descope.forgetRequests();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private List<Future<Decision>> requests(int count) {
        List<Future<Decision>> sent = new ArrayList<>();
        for (int request = 0; request < count; request++) {
            sent.add(threads.submit(() -> browser.send(PAGE)));
        }
        return sent;
    }

    private static void allSignedIn(List<Future<Decision>> sent) throws Exception {
        for (Future<Decision> request : sent) {
            assertInstanceOf(Decision.Identify.class, request.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void atExpiryAHundredRequestsCauseOneRefresh() throws Exception {
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(300)));
        CLOCK.pass(Duration.ofSeconds(601));
        allSignedIn(requests(REQUESTS));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void beforeExpiryNobodyWaitsButTheRequestThatRefreshes() throws Exception {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.hang());
        CLOCK.pass(Duration.ofSeconds(575));
        Future<Decision> refreshing = threads.submit(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        allSignedIn(requests(REQUESTS - 1));
        assertFalse(refreshing.isDone());
        descope.faults().clear();
        assertInstanceOf(Decision.Identify.class, refreshing.get(15, TimeUnit.SECONDS));
    }

    @Test
    void aSessionThatWasEndedMeanwhileDoesNotComeBack() throws Exception {
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(300)));
        CLOCK.pass(Duration.ofSeconds(601));
        Future<Decision> refreshing = threads.submit(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        browser.sessions().end();
        refreshing.get(10, TimeUnit.SECONDS);
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void aLogoutDuringARefreshTakesBackWhatTheRefreshBringsToo() throws Exception {
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(200)));
        descope.faults().on(Endpoint.REVOKE, Fault.delay(Duration.ofMillis(600)));
        CLOCK.pass(Duration.ofSeconds(601));
        Future<Decision> refreshing = threads.submit(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        browser.answer(LOGOUT);
        assertInstanceOf(Decision.Respond.class, refreshing.get(10, TimeUnit.SECONDS));
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(2, descope.count(Endpoint.REVOKE));
        assertEquals(1, world.events().of(SignedOut.class).size());
    }

    @Test
    void aRefreshThatALogoutMadeImpossibleIsNoSecondSignOut() throws Exception {
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(300)));
        CLOCK.pass(Duration.ofSeconds(601));
        Future<Decision> refreshing = threads.submit(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        browser.answer(LOGOUT);
        assertInstanceOf(Decision.Respond.class, refreshing.get(10, TimeUnit.SECONDS));
        assertEquals(1, world.events().of(SignedOut.class).size());
    }

    @Test
    void aLogoutThatComesWithOldTokensTakesBackTheNewOnes() throws SessionTooLarge {
        SignedInSession before = browser.sessions().current().orElseThrow();
        CLOCK.pass(Duration.ofSeconds(601));
        browser.send(PAGE);
        String newest = browser.sessions().current().orElseThrow().tokens().refreshToken();
        browser.sessions().begin(before);
        browser.answer(LOGOUT);
        String sent =
                descope.requests(Endpoint.REVOKE).get(0).parameter("token").orElseThrow();
        assertEquals(newest, sent);
    }
}
