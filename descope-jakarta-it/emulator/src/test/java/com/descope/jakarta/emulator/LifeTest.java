package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DescopeEmulatorExtension.class)
class LifeTest {

    @Test
    void theConfigurationPointsAnApplicationHere(DescopeEmulator emulator) {
        assertEquals(
                Map.of("descope.project-id", emulator.projectId(), "descope.base-url", emulator.baseUrl()),
                emulator.config());
        try (DescopeEmulator confidential =
                DescopeEmulator.builder().clientSecret("K2").start()) {
            assertEquals("K2", confidential.config().get("descope.client-secret"));
        }
    }

    @Test
    void theProjectIdHasDescopesForm(DescopeEmulator emulator) {
        assertTrue(emulator.projectId().matches("P([a-zA-Z0-9]{27}|[a-zA-Z0-9]{31})"));
    }

    @Test
    void itListensOnLoopbackOnly(DescopeEmulator emulator) {
        assertEquals("127.0.0.1", URI.create(emulator.baseUrl()).getHost());
    }

    @Test
    void aSubjectStaysTheSameForAName() {
        assertEquals(
                EmulatedUser.named("alice").subject(),
                EmulatedUser.named("alice").subject());
        assertFalse(EmulatedUser.named("alice")
                .subject()
                .equals(EmulatedUser.named("bob").subject()));
    }

    @Test
    void nobodyCanBeSignedInWhoIsNotThere(DescopeEmulator emulator) {
        assertThrows(IllegalArgumentException.class, () -> emulator.signInAs("nobody"));
        assertThrows(IllegalArgumentException.class, () -> emulator.user("nobody"));
    }

    @Test
    void aResetTakesBackEverythingButTheBuild() throws Exception {
        try (DescopeEmulator emulator = DescopeEmulator.builder()
                .user(EmulatedUser.named("alice"))
                .automatic("alice")
                .set(Switch.PKCE_REQUIRED, true)
                .start()) {
            TestClient client = new TestClient(emulator);
            Object token = client.signIn().get("refresh_token");
            emulator.user(EmulatedUser.named("bob")).signInAs("bob").set(Switch.PKCE_REQUIRED, false);
            emulator.set(Switch.ISS_IN_CALLBACK, true).faults().on(Endpoint.JWKS, Fault.status(500));
            emulator.reset();
            assertEquals(0, emulator.count(Endpoint.TOKEN));
            assertEquals(List.of(), emulator.requests(Endpoint.AUTHORIZE));
            assertEquals(401, client.refresh(token).statusCode());
            Map<String, Object> claims = client.verified(client.signIn().get("id_token"));
            assertEquals(emulator.user("alice").subject(), claims.get("sub"));
            Map<String, String> request = client.authorization();
            request.remove("code_challenge");
            assertTrue(TestClient.location(client.authorize(request)).contains("error=invalid_request"));
            assertThrows(IllegalArgumentException.class, () -> emulator.user("bob"));
        }
    }

    @Test
    void waitingForARequestEndsWhenItCameOrTheTimeIsOver(DescopeEmulator emulator) throws Exception {
        assertFalse(emulator.await(Endpoint.JWKS, 1, Duration.ofMillis(50)));
        new TestClient(emulator).get("/v2/keys/" + emulator.projectId());
        assertTrue(emulator.await(Endpoint.JWKS, 1, Duration.ofSeconds(5)));
    }

    @Test
    void manyRequestsAtOnceAreAllAnsweredAndCounted(DescopeEmulator emulator) {
        TestClient client = new TestClient(emulator);
        long answered = IntStream.range(0, 200)
                .parallel()
                .filter(i -> {
                    try {
                        return client.get("/v2/keys/" + emulator.projectId()).statusCode() == 200;
                    } catch (IOException | InterruptedException e) {
                        return false;
                    }
                })
                .count();
        assertEquals(200, answered);
        assertEquals(200, emulator.count(Endpoint.JWKS));
    }

    @Test
    void aBodyBeyondAMegabyteIsRefused(DescopeEmulator emulator) throws Exception {
        TestClient client = new TestClient(emulator);
        assertEquals(413, client.send(form(client, "x".repeat(1_048_577))).statusCode());
    }

    @Test
    void anUnreadableRequestIsRefused(DescopeEmulator emulator) throws Exception {
        TestClient client = new TestClient(emulator);
        assertEquals(400, client.send(form(client, "token=%zz")).statusCode());
        assertEquals(
                200,
                client.send(form(client, "token=x&client_id=" + emulator.clientId()))
                        .statusCode());
    }

    @Test
    void theProgramSaysWhereItIsAndWhoCanSignIn() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> options =
                EmulatorMain.options("--project-id", "P2own", "--users=dora:admin+user,eve", "--automatic=dora");
        try (DescopeEmulator emulator =
                EmulatorMain.start(options, new PrintStream(out, true, StandardCharsets.UTF_8))) {
            String said = out.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains(emulator.baseUrl()) && said.contains("P2own"), said);
            assertTrue(said.contains("user dora, roles [admin, user]") && said.contains("user eve, roles []"), said);
        }
    }

    @Test
    void theProgramRefusesUnknownOptions() {
        assertThrows(IllegalArgumentException.class, () -> EmulatorMain.options("--prot=1"));
        assertThrows(IllegalArgumentException.class, () -> EmulatorMain.options("--port"));
    }

    private static HttpRequest.Builder form(TestClient client, String body) {
        return client.request("/oauth2/v1/revoke")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
