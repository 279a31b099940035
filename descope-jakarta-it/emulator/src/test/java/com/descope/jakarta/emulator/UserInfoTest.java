package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UserInfoTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder -> builder.user(
                    EmulatedUser.named("alice").displayName("Alice").claim("department", "R&D"))
            .automatic("alice")
            .clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void theClaimsOfTheScopesAreFlat() throws Exception {
        Map<String, Object> claims = TestClient.json(userInfo(client.signIn().get("access_token")));
        assertEquals(Set.of("sub", "email", "email_verified", "name", "department"), claims.keySet());
        assertEquals(emulator.user("alice").subject(), claims.get("sub"));
    }

    @Test
    void postIsAllowedToo_oidcCore_5_3_1() throws Exception {
        Object token = client.signIn().get("access_token");
        HttpResponse<String> response = client.send(client.request("/oauth2/v1/userinfo")
                .header("Authorization", "bearer " + token)
                .POST(BodyPublishers.noBody()));
        assertEquals(200, response.statusCode());
    }

    @Test
    void theAnswerCanBeASignedJwt_oidcCore_5_3_2() throws Exception {
        emulator.set(Switch.USERINFO_SIGNED, true);
        HttpResponse<String> response = userInfo(client.signIn().get("access_token"));
        assertEquals(
                "application/jwt", response.headers().firstValue("Content-Type").orElse(""));
        Map<String, Object> claims = client.verified(response.body());
        assertEquals(emulator.issuer(), claims.get("iss"));
        assertEquals(List.of(emulator.clientId()), claims.get("aud"));
    }

    @Test
    void aFaultCanChangeItsClaims() throws Exception {
        Object token = client.signIn().get("access_token");
        emulator.faults().on(TokenKind.USERINFO, TokenFault.claim("sub", "somebody else"));
        assertEquals("somebody else", TestClient.json(userInfo(token)).get("sub"));
    }

    @Test
    void aBadTokenGetsA401WithoutAChallenge() throws Exception {
        Map<String, Object> tokens = client.signIn();
        for (Object token : List.of("garbage", tokens.getOrDefault("id_token", ""))) {
            HttpResponse<String> response = userInfo(token);
            assertEquals(401, response.statusCode());
            assertTrue(response.headers().firstValue("WWW-Authenticate").isEmpty());
        }
    }

    @Test
    void anAccessTokenEndsAfterTenMinutes() throws Exception {
        Object token = client.signIn().get("access_token");
        CLOCK.advance(Duration.ofMinutes(10));
        assertEquals(401, userInfo(token).statusCode());
    }

    @Test
    void aMintedAccessTokenIsGoodToo() throws Exception {
        String token = emulator.tokens().accessToken(emulator.user("alice")).sign();
        assertEquals("Alice", TestClient.json(userInfo(token)).get("name"));
    }

    private HttpResponse<String> userInfo(@Nullable Object token) throws Exception {
        return client.send(client.request("/oauth2/v1/userinfo").header("Authorization", "Bearer " + token));
    }
}
