package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.DescopeException;
import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.DeviceSignIn;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.grant.DeviceLogins;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sign-in for devices without a browser (RFC 8628). */
class DeviceLoginTest extends FlowTest {
    private static final SettableClock CLOCK = new SettableClock();
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("ada").roles("admin")).clock(CLOCK));

    private final ManualTimer timer = new ManualTimer(CLOCK);
    private DeviceLogins devices;

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.at(CLOCK);
    }

    @BeforeEach
    void devices() {
        devices = world.deviceLogins(timer);
        descope.forgetRequests();
    }

    @Test
    void aLoginBeginsWithTwoCodesAndAPage_rfc8628_3_2() {
        DeviceAuthorization login = devices.start();
        assertEquals(descope.baseUrl() + "/device", login.verificationUri().toString());
        assertEquals(
                login.verificationUri() + "?user_code=" + login.userCode(),
                login.verificationUriComplete().orElseThrow().toString());
        assertEquals(INTERVAL, login.interval());
        assertEquals(CLOCK.instant().plus(Duration.ofMinutes(10)), login.end());
        assertEquals(
                "openid profile email offline_access descope.claims",
                descope.requests(Endpoint.DEVICE_AUTHORIZATION)
                        .get(0)
                        .parameter("scope")
                        .orElseThrow());
        assertFalse(login.toString().contains(login.deviceCode())
                || login.toString().contains(login.userCode()));
    }

    @Test
    void whoAgreesIsSignedIn_rfc8628_3_4() {
        DeviceAuthorization login = devices.start();
        CompletableFuture<DeviceSignIn> wait = await(login);
        agree(login);
        timer.pass(INTERVAL);
        DeviceSignIn ada = wait.join();
        assertEquals(descope.user("ada").subject(), ada.principal().subject());
        assertEquals(Set.of("admin"), ada.principal().groups());
        assertTrue(ada.tokens().idToken().isPresent() && ada.refreshToken().isPresent());
        assertFalse(ada.toString().contains(ada.tokens().accessToken()));
        assertTrue(timer.isIdle());
    }

    @Test
    void itIsAskedOnceInAnInterval_rfc8628_3_5() {
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(INTERVAL.minusMillis(1));
        assertEquals(0, asked());
        timer.pass(Duration.ofMinutes(1));
        assertEquals(12, asked());
        assertFalse(wait.isDone());
    }

    @Test
    void slowDownHoldsForTheRestOfTheLogin_rfc8628_3_5() {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.pollError("slow_down"));
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(INTERVAL);
        assertEquals(1, asked());
        timer.pass(Duration.ofSeconds(9));
        assertEquals(1, asked());
        timer.pass(Duration.ofSeconds(21));
        assertEquals(4, asked(), "every ten seconds");
        assertFalse(wait.isDone());
    }

    @Test
    void anOutageIsWaitedOutMoreAndMoreSlowly_rfc8628_3_5() {
        descope.faults().on(Endpoint.TOKEN, 3, Fault.badGateway());
        DeviceAuthorization login = devices.start();
        CompletableFuture<DeviceSignIn> wait = await(login);
        agree(login);
        timer.pass(Duration.ofSeconds(5));
        assertEquals(1, asked());
        timer.pass(Duration.ofSeconds(9));
        assertEquals(1, asked());
        timer.pass(Duration.ofSeconds(1));
        assertEquals(2, asked());
        timer.pass(Duration.ofSeconds(20));
        assertEquals(3, asked());
        timer.pass(Duration.ofSeconds(39));
        assertEquals(3, asked());
        timer.pass(Duration.ofSeconds(1));
        assertEquals(descope.user("ada").subject(), wait.join().principal().subject());
    }

    @Test
    void andAsLongAsDescopeAsks() {
        descope.faults().on(Endpoint.TOKEN, 1, Fault.tooManyRequests(Duration.ofSeconds(60)));
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(Duration.ofSeconds(64));
        assertEquals(1, asked());
        timer.pass(Duration.ofSeconds(1));
        assertEquals(2, asked());
        assertFalse(wait.isDone());
    }

    @Test
    void whoRefusesIsNot_rfc8628_3_5() {
        DeviceAuthorization login = devices.start();
        CompletableFuture<DeviceSignIn> wait = await(login);
        descope.devices().deny(login.userCode());
        timer.pass(INTERVAL);
        assertEquals("DESCOPE-8011", failure(wait));
    }

    @Test
    void aCodeThatDescopeKnowsNoMoreHasExpired_rfc8628_3_5() {
        descope.faults().on(Endpoint.TOKEN, Fault.pollError("expired_token"));
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(INTERVAL);
        assertEquals("DESCOPE-8010", failure(wait));
    }

    @Test
    void itExpiresByOurClockTooWhateverDescopeSays() {
        descope.faults().on(Endpoint.TOKEN, Fault.pollError("authorization_pending"));
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(Duration.ofMinutes(10).minusMillis(1));
        assertFalse(wait.isDone());
        timer.pass(Duration.ofMillis(1));
        assertEquals("DESCOPE-8010", failure(wait));
        assertTrue(timer.isIdle());
    }

    @Test
    void whoeverCancelsIsNotAskedForAnyMore() {
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        timer.pass(INTERVAL);
        wait.cancel(true);
        assertTrue(timer.isIdle());
        timer.pass(INTERVAL);
        assertEquals(1, asked());
    }

    @Test
    void waitingTwiceIsWaitingOnce() {
        DeviceAuthorization login = devices.start();
        assertSame(await(login), await(login));
        timer.pass(INTERVAL);
        assertEquals(1, asked());
    }

    @Test
    void theEndOfTheApplicationEndsAllWaiting() {
        CompletableFuture<DeviceSignIn> wait = await(devices.start());
        devices.close();
        assertEquals("DESCOPE-8012", failure(wait));
        assertTrue(timer.isIdle());
    }

    @Test
    void atMostAThousandAreWaitedFor() {
        DeviceAuthorization login = devices.start();
        for (int number = 0; number < 1_000; number++) {
            assertFalse(await(withCode(login, "code" + number)).isDone());
        }
        DescopeException refused = assertThrows(DescopeException.class, () -> devices.await(login));
        assertEquals("DESCOPE-8013", refused.code());
        devices.close();
        assertFalse(await(login).isDone());
    }

    static Stream<Arguments> nonsenseAtTheStart() {
        return Stream.of(
                Arguments.of("DESCOPE-4009", Fault.without("device_code")),
                Arguments.of("DESCOPE-4009", Fault.with("device_code", 7)),
                Arguments.of("DESCOPE-4009", Fault.without("user_code")),
                Arguments.of("DESCOPE-4009", Fault.with("user_code", "A\u001b[2J")),
                Arguments.of("DESCOPE-4009", Fault.with("user_code", "")),
                Arguments.of("DESCOPE-4009", Fault.with("verification_uri", "http://evil.example/device")),
                Arguments.of("DESCOPE-4009", Fault.with("verification_uri", "javascript:alert(1)")),
                Arguments.of("DESCOPE-4009", Fault.with("verification_uri_complete", "no URL")),
                Arguments.of("DESCOPE-4009", Fault.without("expires_in")),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", -1)),
                Arguments.of("DESCOPE-4009", Fault.with("expires_in", 999_999_999_999L)),
                Arguments.of("DESCOPE-4009", Fault.with("interval", -1)),
                Arguments.of("DESCOPE-4009", Fault.with("interval", "often")),
                Arguments.of("DESCOPE-4005", Fault.badGateway()),
                Arguments.of("DESCOPE-4008", Fault.reply(200, "text/html", "<html></html>")),
                Arguments.of("DESCOPE-4021", Fault.oauthError(401, "invalid_client")),
                Arguments.of("DESCOPE-4022", Fault.oauthError(400, "invalid_scope")));
    }

    @ParameterizedTest
    @MethodSource
    void nonsenseAtTheStart(String code, Fault fault) {
        descope.faults().on(Endpoint.DEVICE_AUTHORIZATION, fault);
        DescopeException refused = assertThrows(DescopeException.class, devices::start);
        assertEquals(code, refused.code());
    }

    @Test
    void withoutAnIntervalItIsFiveSeconds_rfc8628_3_2() {
        descope.faults().on(Endpoint.DEVICE_AUTHORIZATION, 1, Fault.without("interval"));
        descope.faults().on(Endpoint.DEVICE_AUTHORIZATION, 1, Fault.with("interval", 0));
        assertEquals(
                List.of(INTERVAL, INTERVAL),
                List.of(devices.start().interval(), devices.start().interval()));
    }

    @Test
    void theCompleteAddressMayBeMissing_rfc8628_3_2() {
        descope.faults().on(Endpoint.DEVICE_AUTHORIZATION, Fault.without("verification_uri_complete"));
        assertEquals(Optional.empty(), devices.start().verificationUriComplete());
    }

    static Stream<Arguments> nonsenseAtTheEnd() {
        return Stream.of(
                Arguments.of("DESCOPE-4009", Fault.without("access_token")),
                Arguments.of("DESCOPE-4010", Fault.with("token_type", "DPoP")),
                Arguments.of("DESCOPE-4008", Fault.truncatedJson()),
                Arguments.of("DESCOPE-2011", Fault.without("id_token")),
                Arguments.of("DESCOPE-3002", Fault.with("id_token", "nonsense")),
                Arguments.of("DESCOPE-4021", Fault.oauthError(401, "invalid_client")),
                Arguments.of("DESCOPE-4020", Fault.oauthError(400, "invalid_grant")));
    }

    @ParameterizedTest
    @MethodSource
    void nonsenseAtTheEnd(String code, Fault fault) {
        DeviceAuthorization login = devices.start();
        CompletableFuture<DeviceSignIn> wait = await(login);
        agree(login);
        descope.faults().on(Endpoint.TOKEN, fault);
        timer.pass(INTERVAL);
        assertEquals(code, failure(wait));
        assertTrue(timer.isIdle());
    }

    @Test
    void whatIsNoScopeIsNotAskedFor() {
        DescopeException refused = assertThrows(DescopeException.class, () -> devices.start("a\"b"));
        assertEquals("DESCOPE-8002", refused.code());
        assertEquals(0, descope.count(Endpoint.DEVICE_AUTHORIZATION));
    }

    private CompletableFuture<DeviceSignIn> await(DeviceAuthorization login) {
        return devices.await(login).toCompletableFuture();
    }

    private void agree(DeviceAuthorization login) {
        assertTrue(descope.devices().approve(login.userCode(), descope.user("ada")));
    }

    private static DeviceAuthorization withCode(DeviceAuthorization login, String code) {
        return new DeviceAuthorization(
                code,
                login.userCode(),
                login.verificationUri(),
                login.verificationUriComplete(),
                login.end(),
                login.interval());
    }

    private static String failure(CompletableFuture<DeviceSignIn> wait) {
        CompletionException failed = assertThrows(CompletionException.class, wait::join);
        return assertInstanceOf(DescopeException.class, failed.getCause()).code();
    }

    private int asked() {
        return descope.count(Endpoint.TOKEN);
    }
}
