package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeviceTest {

    private static final TestClock CLOCK = new TestClock();
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(
            builder -> builder.user(EmulatedUser.named("alice")).clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void aDeviceGetsTwoCodesAndAPage_rfc8628_3_2() throws Exception {
        Map<String, Object> device = start();
        assertEquals(
                Set.of(
                        "device_code",
                        "user_code",
                        "verification_uri",
                        "verification_uri_complete",
                        "expires_in",
                        "interval"),
                device.keySet());
        assertEquals(5L, device.get("interval"));
        assertEquals(600L, device.get("expires_in"));
    }

    @Test
    void itWaitsUntilAUserAgreesOnThePage_rfc8628_3_5() throws Exception {
        Map<String, Object> device = start();
        assertEquals("authorization_pending", error(poll(device)));
        String code = text(device, "user_code");
        String typed = code.replace("-", "").toLowerCase(Locale.ROOT);
        HttpResponse<String> page = client.get("/device?user_code=" + code);
        assertTrue(page.body().contains(code) && page.body().contains("value=\"alice\""));
        assertTrue(client.post("/device", Map.of("user_code", typed, "user", "alice"))
                .body()
                .contains("Device connected"));
        CLOCK.advance(INTERVAL);
        Map<String, Object> tokens = TestClient.json(poll(device));
        assertEquals(
                emulator.user("alice").subject(),
                client.verified(tokens.get("id_token")).get("sub"));
        assertEquals("expired_token", error(poll(device)));
    }

    @Test
    void whoPollsTooSoonMustSlowDown_rfc8628_3_5() throws Exception {
        Map<String, Object> device = start();
        assertEquals("authorization_pending", error(poll(device)));
        assertEquals("slow_down", error(poll(device)));
        CLOCK.advance(INTERVAL);
        assertEquals("slow_down", error(poll(device)));
        CLOCK.advance(INTERVAL.multipliedBy(3));
        assertEquals("authorization_pending", error(poll(device)));
    }

    @Test
    void aUserCanRefuse() throws Exception {
        Map<String, Object> device = start();
        client.post("/device", Map.of("user_code", text(device, "user_code"), "cancel", "true"));
        assertEquals("access_denied", error(poll(device)));
    }

    @Test
    void codesExpire() throws Exception {
        Map<String, Object> device = start();
        CLOCK.advance(Duration.ofMinutes(10));
        assertEquals("expired_token", error(poll(device)));
        assertEquals(
                400,
                client.get("/device?user_code=" + text(device, "user_code")).statusCode());
    }

    @Test
    void aTestCanAgreeWithoutAPage() throws Exception {
        Map<String, Object> device = start();
        assertTrue(emulator.devices().approve(text(device, "user_code"), emulator.user("alice")));
        assertEquals(200, poll(device).statusCode());
    }

    @Test
    void pollErrorsHaveADescriptionUnderDescopesName() throws Exception {
        assertEquals(
                Set.of("error", "description"), TestClient.json(poll(start())).keySet());
    }

    private Map<String, Object> start() throws Exception {
        return TestClient.json(
                client.post("/oauth2/v1/device", Map.of("client_id", emulator.clientId(), "scope", "openid email")));
    }

    private HttpResponse<String> poll(Map<String, Object> device) throws Exception {
        return client.token(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:device_code",
                "client_id", emulator.clientId(),
                "device_code", text(device, "device_code")));
    }

    private static String text(Map<String, Object> json, String name) {
        return String.valueOf(json.get(name));
    }

    private static Object error(HttpResponse<String> response) throws Exception {
        return TestClient.json(response).getOrDefault("error", "none");
    }
}
