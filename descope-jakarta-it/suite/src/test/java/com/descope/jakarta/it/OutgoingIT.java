package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.app.OwnThread;
import com.descope.jakarta.it.app.rest.Api;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.OtherService;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.outgoing.OutgoingResource;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the application sends to other services, by WildFly's JAX-RS client and its MicroProfile REST Client. */
class OutgoingIT extends ServerTest {
    private static final OtherService LISTED = OtherService.start();
    private static final OtherService STRANGE = OtherService.start();

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.with("outgoing.war", Api.class, OwnThread.class)
                .and(OutgoingResource.class.getPackage())
                .configured(AppConfig.of(DESCOPE.emulator()).with("propagation.origins", LISTED.origin()));
    }

    @AfterAll
    static void end() {
        LISTED.close();
        STRANGE.close();
    }

    @BeforeEach
    void forget() {
        LISTED.forget();
        STRANGE.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "mp-caller"})
    void theCallersTokenGoesAlong(String how) {
        String token = tokenOf("alice");
        assertEquals("204", outgoing(how, LISTED.origin(), Optional.of(token)));
        assertEquals(List.of("Bearer " + token), LISTED.authorizations());
    }

    @Test
    void thatOfASessionToo() {
        site.signIn(
                browser,
                "alice",
                "/descope/login?return=" + site.pathOf("/api/outgoing/caller") + "%3Fto="
                        + Browser.encode(LISTED.origin()));
        assertEquals(1, LISTED.authorizations().size());
        assertTrue(LISTED.authorizations().get(0).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "mp-caller"})
    void withoutACallerTheServiceIsNotCalled(String how) {
        assertEquals("DESCOPE-7102", outgoing(how, LISTED.origin(), Optional.empty()));
        assertEquals(List.of(), LISTED.authorizations());
    }

    @Test
    void onAnotherThreadThereIsNoCaller() {
        assertEquals("DESCOPE-7102", outgoing("caller-async", LISTED.origin(), Optional.of(tokenOf("alice"))));
        assertEquals(List.of(), LISTED.authorizations());
    }

    @Test
    void aHeaderOfTheApplicationsOwnIsLeftAlone() {
        assertEquals("204", outgoing("caller-own-header", STRANGE.origin(), Optional.of(tokenOf("alice"))));
        assertEquals(List.of("Basic b3duOg=="), STRANGE.authorizations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "machine-async", "machine-other-thread", "mp-machine"})
    void aMachineTokenGoesAlongOnAnyThread(String how) {
        assertEquals("204", outgoing(how, LISTED.origin(), Optional.empty()));
        assertEquals(1, LISTED.authorizations().size());
        assertTrue(LISTED.authorizations().get(0).startsWith("Bearer ey"));
    }

    @Test
    void oneMachineTokenServesManyCalls() {
        outgoing("machine", LISTED.origin(), Optional.empty());
        descope.forgetRequests();
        for (int call = 0; call < 5; call++) {
            outgoing("mp-machine", LISTED.origin(), Optional.empty());
        }
        assertEquals(0, descope.count(Endpoint.TOKEN));
        assertEquals(
                6,
                LISTED.authorizations().stream()
                        .filter(LISTED.authorizations().get(0)::equals)
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "mp-caller", "machine", "machine-async", "mp-machine", "mp-following"})
    void anotherOriginIsNotCalled(String how) {
        assertEquals("DESCOPE-7101", outgoing(how, STRANGE.origin(), Optional.of(tokenOf("alice"))));
        assertEquals(List.of(), STRANGE.authorizations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"caller", "mp-caller", "machine", "machine-async", "mp-machine"})
    void aRedirectIsNotFollowed(String how) {
        String answer = outgoing(how, redirecting(), Optional.of(tokenOf("alice")));
        assertTrue(answer.contains("302"), answer);
        assertEquals(1, LISTED.authorizations().size());
        assertEquals(List.of(), STRANGE.authorizations());
    }

    @Test
    void aClientThatWouldFollowGetsNoToken() {
        String answer = outgoing("mp-following", redirecting(), Optional.empty());
        if (Peculiarity.REDIRECTS_CAN_BE_SWITCHED_OFF.here()) {
            assertTrue(answer.contains("302"), answer);
            assertEquals(1, LISTED.authorizations().size());
        } else if (Peculiarity.REDIRECTS_LOSE_THE_TOKEN.here()) {
            assertEquals("204", answer);
            assertEquals(1, LISTED.authorizations().size());
        } else {
            assertEquals("DESCOPE-7103", answer);
            assertEquals(List.of(), LISTED.authorizations());
        }
        assertEquals(
                Peculiarity.REDIRECTS_LOSE_THE_TOKEN.here() ? List.of("none") : List.of(), STRANGE.authorizations());
    }

    @Test
    void aDeviceIsAskedForOnTheContainersExecutor() {
        descope.set(Switch.DEVICE_INTERVAL, Duration.ofSeconds(1));
        String userCode = browser.raw("GET", site.at("/api/device")).body();
        descope.devices().approve(userCode, descope.user("alice"));
        String result = result(userCode);
        assertTrue(result.startsWith(descope.user("alice").subject() + " on "), result);
        String thread = Peculiarity.NO_DEFAULT_EXECUTOR.here()
                ? "descope-jakarta-device"
                : TestedServer.current().managedThread();
        assertTrue(result.contains(thread), result);
    }

    @Test
    void aDeviceWhoseUserRefusesIsNotSignedIn() {
        descope.set(Switch.DEVICE_INTERVAL, Duration.ofSeconds(1));
        String userCode = browser.raw("GET", site.at("/api/device")).body();
        descope.devices().deny(userCode);
        assertTrue(result(userCode).startsWith("DESCOPE-8011 on "));
    }

    private String result(String userCode) {
        return await(() -> browser.raw("GET", site.at("/api/device/" + userCode)), page -> !page.body()
                        .equals("waiting"))
                .body();
    }

    private static String redirecting() {
        return LISTED.origin() + "/?location=" + STRANGE.origin();
    }

    private String outgoing(String how, String to, Optional<String> token) {
        String path = "/api/outgoing/" + how + "?to=" + Browser.encode(to);
        Page page = token.isPresent() ? call(path, token.get()) : browser.raw("GET", site.at(path));
        assertEquals(200, page.status(), page::toString);
        assertFalse(page.body().contains("ey"), page::toString);
        return page.body();
    }
}
