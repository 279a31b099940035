package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.settings.ErrorStyle;
import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder ->
            builder.user(EmulatedUser.named("alice")).automatic("alice").clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void withoutRotationTheTokenStaysAndNoneComes() throws Exception {
        Object token = client.signIn().getOrDefault("refresh_token", "");
        assertFalse(TestClient.json(client.refresh(token)).containsKey("refresh_token"));
        assertEquals(200, client.refresh(token).statusCode());
    }

    @Test
    void withRotationTheOldTokenIsRefusedAndTheNewOneGood() throws Exception {
        emulator.set(Switch.REFRESH_ROTATION, Rotation.ON);
        Object first = client.signIn().getOrDefault("refresh_token", "");
        Object second = TestClient.json(client.refresh(first)).getOrDefault("refresh_token", "");
        assertNotEquals(first, second);
        assertEquals("E061005", error(client.refresh(first)));
        assertEquals(200, client.refresh(second).statusCode());
    }

    @Test
    void withReuseDetectionTheOldTokenEndsTheNewOne_rfc9700_4_14_2() throws Exception {
        emulator.set(Switch.REFRESH_ROTATION, Rotation.REUSE_DETECTED);
        Object first = client.signIn().getOrDefault("refresh_token", "");
        Object second = TestClient.json(client.refresh(first)).getOrDefault("refresh_token", "");
        client.refresh(first);
        assertEquals("E064001", error(client.refresh(second)));
    }

    @Test
    void aRefreshedIdTokenHasNoNonceAndTheSameSubject_oidcCore_12_2() throws Exception {
        Map<String, Object> first = client.signIn();
        CLOCK.advance(Duration.ofMinutes(5));
        Map<String, Object> second = TestClient.json(client.refresh(first.get("refresh_token")));
        Map<String, Object> claims = client.verified(second.get("id_token"));
        assertFalse(claims.containsKey("nonce"));
        assertEquals(client.verified(first.get("id_token")).get("sub"), claims.get("sub"));
        assertEquals(CLOCK.instant().getEpochSecond(), claims.get("iat"));
    }

    @Test
    void theIdTokenCanBeLeftOut() throws Exception {
        emulator.set(Switch.ID_TOKEN_ON_REFRESH, false);
        Map<String, Object> answer =
                TestClient.json(client.refresh(client.signIn().get("refresh_token")));
        assertFalse(answer.containsKey("id_token"));
        assertTrue(answer.containsKey("access_token"));
    }

    @Test
    void rolesAreThoseOfToday() throws Exception {
        Object token = client.signIn().get("refresh_token");
        emulator.user(emulator.user("alice").roles("promoted"));
        Map<String, Object> answer = TestClient.json(client.refresh(token));
        assertEquals(
                List.of("promoted"), client.verified(answer.get("access_token")).get("roles"));
    }

    @Test
    void aTokenEndsAfterFourWeeks() throws Exception {
        Object token = client.signIn().get("refresh_token");
        CLOCK.advance(Duration.ofDays(28).minusSeconds(1));
        assertEquals(200, client.refresh(token).statusCode());
        CLOCK.advance(Duration.ofSeconds(1));
        assertEquals("E061005", error(client.refresh(token)));
    }

    @Test
    void anythingElseIsNoRefreshToken() throws Exception {
        Map<String, Object> tokens = client.signIn();
        assertEquals("E061005", error(client.refresh(tokens.get("access_token"))));
        emulator.set(Switch.ERROR_STYLE, ErrorStyle.OAUTH);
        HttpResponse<String> response = client.refresh("garbage");
        assertEquals(400, response.statusCode());
        assertEquals("invalid_grant", TestClient.json(response).get("error"));
    }

    @Test
    void aRefreshCannotAskForMore_rfc6749_6() throws Exception {
        Object token = client.signIn().getOrDefault("refresh_token", "");
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "grant_type", "refresh_token", "client_id", emulator.clientId(), "refresh_token", token.toString()));
        form.put("scope", "openid email");
        assertEquals("openid email", TestClient.json(client.token(form)).get("scope"));
        form.put("scope", "openid phone");
        assertEquals(400, client.token(form).statusCode());
    }

    @Test
    void anAdministratorCanEndAUsersSessions() throws Exception {
        Object token = client.signIn().get("refresh_token");
        emulator.endSessions(emulator.user("alice"));
        assertEquals("E064001", error(client.refresh(token)));
    }

    private static Object error(HttpResponse<String> response) throws Exception {
        return TestClient.json(response).getOrDefault("errorCode", "none");
    }
}
