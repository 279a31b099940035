package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.SecretResults;
import com.descope.jakarta.impl.shared.Store;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What nodes know of each other by what they share. */
class TwoNodesTest extends SharingNodes {

    @Test
    void aRefreshOfOneNodeIsTheOthersToo() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        descope.forgetRequests();
        CLOCK.pass(Duration.ofSeconds(601));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertInstanceOf(Decision.Identify.class, elsewhere.send(PAGE));
        assertEquals(1, descope.count(Endpoint.TOKEN));
        assertEquals(session(), elsewhere.sessions().current().orElseThrow());
        assertEquals(1, world.events().of(Refreshed.class).size());
        assertEquals(0, other.events().of(Refreshed.class).size());
    }

    @Test
    void atExpiryANodeWaitsForTheOneThatRefreshes() throws Exception {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        descope.forgetRequests();
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(400)));
        CLOCK.pass(Duration.ofSeconds(601));
        CompletableFuture<Decision> refreshing = CompletableFuture.supplyAsync(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        assertInstanceOf(Decision.Identify.class, elsewhere.send(PAGE));
        assertInstanceOf(Decision.Identify.class, refreshing.get(10, TimeUnit.SECONDS));
        assertEquals(session(), elsewhere.sessions().current().orElseThrow());
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void beforeExpiryNobodyWaitsForAnotherNode() throws Exception {
        descope.forgetRequests();
        descope.faults().on(Endpoint.TOKEN, Fault.delay(Duration.ofMillis(900)));
        CLOCK.pass(Duration.ofSeconds(575));
        CompletableFuture<Decision> refreshing = CompletableFuture.supplyAsync(() -> browser.send(PAGE));
        assertTrue(descope.await(Endpoint.TOKEN, 1, Duration.ofSeconds(5)));
        assertInstanceOf(Decision.Identify.class, elsewhere.send(PAGE));
        assertFalse(refreshing.isDone());
        assertInstanceOf(Decision.Identify.class, refreshing.get(10, TimeUnit.SECONDS));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void aRefreshThatFailedOnOneNodeIsTriedByTheOther() {
        descope.forgetRequests();
        descope.faults().on(Endpoint.TOKEN, 1, Fault.status(503));
        CLOCK.pass(Duration.ofSeconds(601));
        browser.send(PAGE);
        elsewhere.send(PAGE);
        assertEquals(2, descope.count(Endpoint.TOKEN));
        assertNotEquals(session(), elsewhere.sessions().current().orElseThrow());
    }

    @Test
    void ofANodeThatDiedInARefreshTheClaimLapses() {
        descope.forgetRequests();
        CLOCK.pass(Duration.ofSeconds(601));
        Store store = Store.ofAllNodes(shared(), descope.issuer(), descope.clientId());
        LimitedLog log = new LimitedLog(new DescopeLog(System.getLogger("test")), CLOCK);
        SecretResults dead = new SecretResults(store, Purpose.REFRESH, log);
        assertInstanceOf(
                SecretResults.Mine.class,
                dead.turn(RefreshExchange.consumed(session()).secret()));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE), "within the grace");
        assertEquals(0, descope.count(Endpoint.TOKEN));
        CLOCK.pass(Duration.ofSeconds(12));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void whatIsSharedHoldsNoTokenThatCouldBeRead() {
        CLOCK.pass(Duration.ofSeconds(601));
        browser.send(PAGE);
        SessionTokens tokens = session().tokens();
        String all = map.toString();
        for (String secret : List.of(tokens.accessToken(), tokens.refreshToken(), tokens.idToken(), ADA.subject())) {
            assertFalse(all.contains(secret) || all.contains(secret.substring(0, secret.length() / 2)), all);
        }
    }

    /** The old tokens are used up by then, so the new ones must not be lost. */
    @Test
    void aRefreshOutlivesASharedMemoryThatFailsInTheMiddleOfIt() throws SessionTooLarge {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        SignedInSession before = session();
        browser = world.groups(caller -> {
                    down = true;
                    return Set.of();
                })
                .browser();
        browser.sessions().begin(before);
        CLOCK.pass(Duration.ofSeconds(601));
        assertEquals(503, browser.answer(PAGE).status());
        down = false;
        CLOCK.pass(Duration.ofMinutes(2));
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
        assertNotEquals(before, session());
    }

    @Test
    void aCodeIsSentOnceByAllNodes() {
        TestBrowser late = other.browser();
        String callback = late.atDescope(late.begin("%2Fapp%2Fx"));
        TestBrowser same = late.at(world.flow());
        descope.forgetRequests();
        Answer first = late.answer(TestRequest.page(callback));
        Answer second = same.answer(TestRequest.page(callback));
        assertEquals("/app/x", TestBrowser.location(first));
        assertEquals("/app/x", TestBrowser.location(second));
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }
}
