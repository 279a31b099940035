package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.MapStore;
import com.descope.jakarta.impl.shared.SecretResults;
import com.descope.jakarta.impl.shared.Store;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What nodes know of each other by what they share. */
class TwoNodesTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada").roles("user");
    private static final EmulatedUser BOB = EmulatedUser.named("bob");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();
    private static final TestRequest LOGOUT =
            TestRequest.page("/app/descope/logout").with("Sec-Fetch-Site", "none");

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            descope -> descope.user(ADA).user(BOB).automatic("ada").clock(CLOCK));

    private final ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean down;
    private FlowWorld other;
    private TestBrowser elsewhere;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return node(defaults);
    }

    /** Nodes of one application have its secrets in common. */
    private FlowWorld node(FlowWorld defaults) {
        return defaults.at(CLOCK).sharing(shared()).set("descope.session.secrets", "0123456789abcdef0123456789abcdef");
    }

    private MapStore shared() {
        return new MapStore(
                () -> {
                    if (down || calls.getAndDecrement() <= 0) {
                        throw new IllegalStateException("the map is down");
                    }
                    return map;
                },
                CLOCK);
    }

    /** One session in two copies, as a copied cookie would be. */
    @BeforeEach
    void signIn() throws SessionTooLarge {
        other = node(FlowWorld.with(descope));
        elsewhere = other.browser();
        browser.signIn("%2Fapp%2Fpage");
        elsewhere.sessions().begin(session());
    }

    @AfterEach
    void end() {
        other.close();
    }

    private SignedInSession session() {
        return browser.sessions().current().orElseThrow();
    }

    private int backChannel(TestBrowser node, String token) {
        TestRequest post = TestRequest.fetch("/app/descope/backchannel-logout").by("POST");
        return assertInstanceOf(Decision.Respond.class, node.send(post, Map.of("logout_token", token)))
                .answer()
                .status();
    }

    @Test
    void aLogoutTokenToOneNodeEndsSessionsAndTokensOnAll() {
        TestRequest api = TestRequest.fetch("/app/api")
                .isProtected()
                .bearer(descope.tokens().accessToken(ADA).sign());
        assertInstanceOf(Decision.Identify.class, elsewhere.send(api));
        assertInstanceOf(Decision.Identify.class, elsewhere.send(PAGE));
        assertEquals(200, backChannel(browser, descope.tokens().logoutToken(ADA).sign()));
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertEquals(401, elsewhere.answer(api).status());
        assertEquals(1, other.log().of("DESCOPE-5005").size());
    }

    @Test
    void aLogoutTokenCountsOnceOnAllNodes() {
        String token = descope.tokens().logoutToken(ADA).sign();
        assertEquals(200, backChannel(browser, token));
        assertEquals(400, backChannel(elsewhere, token));
    }

    @Test
    void aCopyOfASessionThatSignedOutIsOverOnAllNodes() {
        assertEquals(302, browser.answer(LOGOUT).status());
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertTrue(elsewhere.sessions().current().isEmpty());
        assertEquals(1, other.log().of("DESCOPE-5021").size());
        assertEquals(0, other.events().of(SignedOut.class).size(), "the logout itself told of it");
    }

    @Test
    void anotherSessionOfTheSameUserGoesOn() {
        browser.answer(LOGOUT);
        CLOCK.pass(Duration.ofSeconds(1));
        TestBrowser later = other.browser();
        later.signIn("%2Fapp%2Fpage");
        assertInstanceOf(Decision.Identify.class, later.send(PAGE));
    }

    @Test
    void whileItCannotBeToldWhoSignedOutNobodyIsLetInAndNobodySignedOut() {
        down = true;
        Answer answer = browser.answer(PAGE);
        assertEquals(503, answer.status());
        assertEquals("5", TestBrowser.header(answer, "Retry-After"));
        assertEquals(1, world.log().of("DESCOPE-5020").size());
        assertInstanceOf(Decision.GoOn.class, browser.send(TestRequest.page("/app/open")));
        TestRequest api = TestRequest.fetch("/app/api")
                .isProtected()
                .bearer(descope.tokens().accessToken(ADA).sign());
        assertEquals(503, browser.answer(api).status());
        down = false;
        assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
    }

    @Test
    void aLogoutTokenThatCannotBeObeyedMayComeAgainWhereverItWasBrokenOff() {
        for (int good = 0; good < 2; good++) {
            String token = descope.tokens().logoutToken(ADA).sign();
            calls.set(good);
            assertEquals(503, backChannel(browser, token));
            calls.set(Integer.MAX_VALUE);
            assertEquals(200, backChannel(browser, token));
        }
        assertEquals(302, elsewhere.answer(PAGE).status());
    }

    @Test
    void aLogoutDoesNotWaitForTheOtherNodes() {
        down = true;
        assertEquals(302, browser.answer(LOGOUT).status());
        assertTrue(browser.sessions().current().isEmpty());
        assertEquals(1, world.log().of("DESCOPE-5020").size());
    }

    @Test
    void anotherUsersSignInDoesNotWaitForTheOtherNodes() {
        descope.signInAs("bob");
        descope.forgetBrowsers();
        String callback = browser.atDescope(browser.begin("%2Fapp%2Fpage"));
        down = true;
        browser.answer(TestRequest.page(callback));
        assertEquals(BOB.subject(), session().subject());
        assertEquals(
                List.of(SignedOut.Reason.ANOTHER_USER),
                world.events().of(SignedOut.class).stream()
                        .map(SignedOut::reason)
                        .toList());
        assertTrue(world.log().of("DESCOPE-5020").size() >= 1);
    }

    @Test
    void aCopyOfTheSessionOfWhoseBrowserAnotherUserTookIsOverOnAllNodes() {
        descope.signInAs("bob");
        descope.forgetBrowsers();
        browser.signIn("%2Fapp%2Fpage");
        assertEquals(BOB.subject(), session().subject());
        assertEquals(302, elsewhere.answer(PAGE).status());
        assertTrue(elsewhere.sessions().current().isEmpty());
        assertEquals(0, other.events().of(SignedOut.class).size(), "his sign-in told of it");
    }

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
