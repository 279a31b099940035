package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LogoutTest {

    private static final TestClock CLOCK = new TestClock();
    private static final String LANDING = "http://localhost:8080/app/";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder ->
            builder.user(EmulatedUser.named("alice")).automatic("alice").clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void theBrowserIsSignedOutAndSentBackWithItsState_rpInitiatedLogout_3() throws Exception {
        Map<String, Object> tokens = client.signIn();
        HttpResponse<String> response = logout(Map.of(
                "id_token_hint",
                String.valueOf(tokens.get("id_token")),
                "post_logout_redirect_uri",
                LANDING,
                "state",
                "s&t"));
        assertEquals(302, response.statusCode());
        assertEquals(LANDING + "?state=s%26t", TestClient.location(response));
        assertEquals("login_required", silently().get("error"));
    }

    @Test
    void theSessionsRefreshTokensEndUnlessSwitchedOff() throws Exception {
        Object token = client.signIn().get("refresh_token");
        emulator.set(Switch.LOGOUT_REVOKES, false);
        logout(Map.of());
        assertEquals(200, client.refresh(token).statusCode());
        emulator.set(Switch.LOGOUT_REVOKES, true);
        Object other = client.signIn().get("refresh_token");
        logout(Map.of());
        assertEquals("E064001", TestClient.json(client.refresh(other)).get("errorCode"));
    }

    @Test
    void withoutTheCookieTheHintSaysWhoseSessionsEnd() throws Exception {
        Map<String, Object> tokens = client.signIn();
        String hint = String.valueOf(tokens.get("id_token"));
        new TestClient(emulator).post("/oauth2/v1/logout", Map.of("id_token_hint", hint));
        assertEquals(401, client.refresh(tokens.get("refresh_token")).statusCode());
    }

    @Test
    void anExpiredHintIsAHint_rpInitiatedLogout_2() throws Exception {
        String hint = String.valueOf(client.signIn().get("id_token"));
        CLOCK.advance(Duration.ofHours(1));
        assertEquals(
                302,
                logout(Map.of("id_token_hint", hint, "post_logout_redirect_uri", LANDING))
                        .statusCode());
    }

    @Test
    void aForeignHintIsRefusedAndNobodySignedOut() throws Exception {
        client.signIn();
        assertEquals(400, logout(Map.of("id_token_hint", "eyJ.e30.x")).statusCode());
        assertTrue(silently().containsKey("code"));
    }

    @Test
    void aHintCanBeRequired() throws Exception {
        emulator.set(Switch.LOGOUT_NEEDS_HINT, true);
        assertEquals(400, logout(Map.of("post_logout_redirect_uri", LANDING)).statusCode());
    }

    @Test
    void nobodyIsSentToAnUnapprovedUri_rpInitiatedLogout_3() throws Exception {
        assertEquals(
                400,
                logout(Map.of("post_logout_redirect_uri", "https://evil.example/"))
                        .statusCode());
        emulator.set(Switch.POST_LOGOUT_REDIRECT_URIS, List.of("https://app.example/*"));
        assertEquals(
                302,
                logout(Map.of("post_logout_redirect_uri", "https://app.example/x"))
                        .statusCode());
        assertEquals(400, logout(Map.of("post_logout_redirect_uri", LANDING)).statusCode());
    }

    @Test
    void withoutAUriAPageSaysSo() throws Exception {
        HttpResponse<String> response = logout(Map.of("post_logout_redirect_uri", ""));
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains("signed out"));
    }

    @Test
    void aRevokedRefreshTokenIsDead_rfc7009_2_1() throws Exception {
        String token = String.valueOf(client.signIn().get("refresh_token"));
        HttpResponse<String> response = revoke(token);
        assertEquals(200, response.statusCode());
        assertEquals("{}", response.body());
        assertEquals("E064001", TestClient.json(client.refresh(token)).get("errorCode"));
    }

    @Test
    void anUnknownTokenIsRevokedWithSuccess_rfc7009_2_2() throws Exception {
        assertEquals(200, revoke("garbage").statusCode());
    }

    @Test
    void aRevokedAccessTokenNoLongerOpensUserInfo() throws Exception {
        String token = String.valueOf(client.signIn().get("access_token"));
        revoke(token);
        assertEquals(
                401,
                client.send(client.request("/oauth2/v1/userinfo").header("Authorization", "Bearer " + token))
                        .statusCode());
    }

    private HttpResponse<String> revoke(String token) throws Exception {
        return client.post("/oauth2/v1/revoke", Map.of("token", token, "client_id", emulator.clientId()));
    }

    private HttpResponse<String> logout(Map<String, String> parameters) throws Exception {
        return client.get("/oauth2/v1/logout?" + TestClient.encode(parameters));
    }

    private Map<String, String> silently() throws Exception {
        Map<String, String> request = new LinkedHashMap<>(client.authorization());
        request.put("prompt", "none");
        return TestClient.parameters(TestClient.location(client.authorize(request)));
    }
}
