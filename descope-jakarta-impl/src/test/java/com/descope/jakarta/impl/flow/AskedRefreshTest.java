package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DescopeContext.refresh}: what has changed at Descope holds at once, and a failure ends nothing. */
class AskedRefreshTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final EmulatedUser ADA = EmulatedUser.named("ada")
            .roles("user")
            .tenant("acme", List.of("editor"), List.of())
            .tenant("umbrella", List.of("owner"), List.of())
            .currentTenant("acme");
    private static final TestRequest PAGE = TestRequest.page("/app/page").isProtected();

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
        descope.forgetRequests();
    }

    /** As the mechanism found him in this request. */
    private Decision.Identify found() {
        return assertInstanceOf(Decision.Identify.class, browser.send(PAGE));
    }

    private Optional<ContextCalls.Renewed> refreshed() {
        return flow.calls().refresh(browser.visit(PAGE), found().tokens());
    }

    private String refused() {
        return assertThrows(DescopeException.class, this::refreshed).code();
    }

    @Test
    void aNewTenantAndANewRoleHoldAtOnceThoughTheTokensAreFresh() {
        assertEquals(
                "acme",
                found().caller().principal().currentTenant().orElseThrow().id());
        descope.user(ADA.roles("admin").currentTenant("umbrella"));
        ContextCalls.Renewed renewed = refreshed().orElseThrow();
        assertEquals(
                "umbrella",
                renewed.caller().principal().currentTenant().orElseThrow().id());
        assertEquals(Set.of("admin"), renewed.caller().groups());
        assertEquals(Set.of("admin"), found().caller().groups());
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    @Test
    void eachCallAsksAnewWithTheNewestRefreshToken() {
        descope.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        for (int call = 1; call <= 3; call++) {
            CLOCK.pass(Duration.ofSeconds(1));
            assertTrue(refreshed().isPresent());
            assertEquals(call, descope.count(Endpoint.TOKEN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 429, 500})
    void aFailureEndsNothing(int status) {
        descope.faults()
                .on(Endpoint.TOKEN, 1, status == 400 ? Fault.oauthError(400, "invalid_grant") : Fault.status(status));
        assertEquals("DESCOPE-5051", refused());
        assertEquals(Set.of("user"), found().caller().groups());
        assertTrue(world.events().of(SignedOut.class).isEmpty());
    }

    @Test
    void whoHasNoRefreshTokenHasNothingToRefresh() {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.without("refresh_token"));
        signIn();
        assertEquals("", browser.sessions().current().orElseThrow().tokens().refreshToken());
        assertEquals("DESCOPE-5050", refused());
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void aBearersCallerRefreshesNobodyElsesSession() {
        String token = descope.tokens().accessToken(ADA).sign();
        Decision.Identify bearer = assertInstanceOf(Decision.Identify.class, browser.send(PAGE.bearer(token)));
        DescopeException refused =
                assertThrows(DescopeException.class, () -> flow.calls().refresh(browser.visit(PAGE), bearer.tokens()));
        assertEquals("DESCOPE-5050", refused.code());
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void nothingIsAskedForThatTheAnswerCannotTakeAnyMore() {
        browser.sessions().committed();
        assertEquals("DESCOPE-5052", refused());
        assertEquals(0, descope.count(Endpoint.TOKEN));
    }

    @Test
    void aSessionThatWasSignedOutMeanwhileDoesNotComeBack() {
        Decision.Identify before = found();
        Visit visit = browser.visit(PAGE);
        TestBrowser tab = browser.at(flow);
        tab.sessions().become(browser.sessions());
        tab.signOut(PAGE);
        assertEquals(Optional.empty(), flow.calls().refresh(visit, before.tokens()));
        assertInstanceOf(Decision.Respond.class, browser.send(PAGE));
        assertTrue(browser.sessions().current().isEmpty());
    }

    @Test
    void whereSignInIsOffThereIsNothing() {
        Decision.Identify before = found();
        Flow off = world.set("descope.enabled", "false").flow();
        DescopeException refused =
                assertThrows(DescopeException.class, () -> off.calls().refresh(browser.visit(PAGE), before.tokens()));
        assertEquals("DESCOPE-2020", refused.code());
    }
}
