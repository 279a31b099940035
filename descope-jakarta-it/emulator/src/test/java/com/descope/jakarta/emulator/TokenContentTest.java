package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.settings.Audience;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was seen in Descope's own tokens, claim by claim. */
class TokenContentTest {

    private static final TestClock CLOCK = new TestClock();

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.user(EmulatedUser.named("alice")
                            .displayName("Alice")
                            .phone("+15550100")
                            .claim("department", "R&D"))
                    .user(EmulatedUser.named("carol")
                            .roles("user")
                            .permissions("read")
                            .tenant("T1", Set.of("admin"), Set.of("write"))
                            .tenant("T2", Set.of(), Set.of()))
                    .automatic("alice")
                    .clock(CLOCK));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void theHeaderIsDescopes() throws Exception {
        JWSHeader header = SignedJWT.parse(String.valueOf(signIn("openid").get("access_token")))
                .getHeader();
        assertEquals("RS256", header.getAlgorithm().getName());
        assertEquals("JWT", String.valueOf(header.getType()));
        assertTrue(header.getKeyID().matches("SK[A-Za-z0-9]{27}"), header.getKeyID());
    }

    @Test
    void anIdTokenHasTheseClaims() throws Exception {
        Map<String, Object> claims = client.verified(signIn("openid email").get("id_token"));
        assertEquals(
                Set.of(
                        "aud",
                        "azp",
                        "email",
                        "email_verified",
                        "exp",
                        "iat",
                        "iss",
                        "nonce",
                        "rexp",
                        "scope",
                        "sub",
                        "token_type"),
                claims.keySet());
        assertEquals(List.of(emulator.projectId()), claims.get("aud"));
        assertEquals(emulator.projectId(), claims.get("azp"));
        assertEquals(emulator.baseUrl() + "/" + emulator.projectId(), claims.get("iss"));
        assertEquals("id_token", claims.get("token_type"));
        assertTrue(String.valueOf(claims.get("sub")).matches("U[A-Za-z0-9]{27}"));
    }

    @Test
    void anAccessTokenHasTheseClaims() throws Exception {
        Map<String, Object> claims = client.verified(signIn("openid email").get("access_token"));
        assertEquals(
                Set.of(
                        "amr",
                        "aud",
                        "azp",
                        "email",
                        "exp",
                        "iat",
                        "iss",
                        "rexp",
                        "scope",
                        "sub",
                        "token_type",
                        "department"),
                claims.keySet());
        assertEquals("access_token", claims.get("token_type"));
        assertEquals(600L, seconds(claims, "exp") - seconds(claims, "iat"));
    }

    @Test
    void aRefreshTokenIsAJwtToo() throws Exception {
        Map<String, Object> tokens = signIn("openid email");
        Map<String, Object> claims = client.verified(tokens.get("refresh_token"));
        assertEquals("refresh_token", claims.get("token_type"));
        assertEquals(1L, claims.get("dv"));
        assertEquals(List.of("email"), claims.get("dcl"));
        assertFalse(claims.containsKey("rexp"));
        assertEquals(
                client.verified(tokens.get("id_token")).get("rexp"),
                Instant.ofEpochSecond(seconds(claims, "exp")).toString());
    }

    @Test
    void scopesChooseClaims_oidcCore_5_4() throws Exception {
        Map<String, Object> bare = client.verified(signIn("openid").get("id_token"));
        Map<String, Object> full = client.verified(
                signIn("openid profile phone descope.custom_claims").get("id_token"));
        assertFalse(bare.containsKey("name") || bare.containsKey("phone_number") || bare.containsKey("department"));
        assertEquals("Alice", full.get("name"));
        assertEquals("+15550100", full.get("phone_number"));
        assertEquals("R&D", full.get("department"));
    }

    @Test
    void descopeClaimsBringRolesPermissionsAndTenants() throws Exception {
        emulator.signInAs("carol");
        Map<String, Object> tokens = signIn("openid descope.claims");
        for (String name : List.of("id_token", "access_token")) {
            Map<String, Object> claims = client.verified(tokens.get(name));
            assertEquals(List.of("user"), claims.get("roles"));
            assertEquals(List.of("read"), claims.get("permissions"));
            assertEquals(
                    Map.of(
                            "T1", Map.of("roles", List.of("admin"), "permissions", List.of("write")),
                            "T2", Map.of("roles", List.of(), "permissions", List.of())),
                    claims.get("tenants"));
            assertFalse(claims.containsKey("dct"));
        }
    }

    @Test
    void descopeClaimsCanBeInOneTokenOnly() throws Exception {
        emulator.signInAs("carol").set(Switch.DESCOPE_CLAIMS_IN, EnumSet.of(TokenKind.ACCESS));
        Map<String, Object> tokens = signIn("openid descope.claims");
        assertFalse(client.verified(tokens.get("id_token")).containsKey("roles"));
        assertTrue(client.verified(tokens.get("access_token")).containsKey("roles"));
    }

    @Test
    void theTenantAskedForIsTheCurrentOneIfTheUserHasIt() throws Exception {
        emulator.signInAs("carol");
        assertEquals("T2", currentTenant("T2"));
        assertEquals("none", currentTenant("T9"));
        emulator.user(emulator.user("alice").tenant("T5", Set.of(), Set.of()));
        emulator.signInAs("alice").forgetBrowsers();
        assertEquals("T5", currentTenant("T9"));
    }

    @Test
    void theAudienceIsAsTheProjectSaysAndAlwaysAnArray() throws Exception {
        try (DescopeEmulator modern = DescopeEmulator.builder()
                .clientId("own-client")
                .user(EmulatedUser.named("alice"))
                .automatic("alice")
                .set(Switch.AUDIENCE, Audience.BOTH)
                .start()) {
            TestClient party = new TestClient(modern);
            Map<String, Object> claims = party.verified(party.signIn().get("id_token"));
            assertEquals(List.of(modern.projectId(), "own-client"), claims.get("aud"));
            assertEquals("own-client", claims.get("azp"));
            assertEquals("own-client", modern.config().get("descope.client-id"));
        }
    }

    @Test
    void claimsThatDescopeWasNeverSeenToIssueCanBeSwitchedOn() throws Exception {
        emulator.set(Switch.OPTIONAL_CLAIMS, Set.of("auth_time", "at_hash", "sid", "jti", "nbf", "acr"));
        Map<String, Object> claims = client.verified(signIn("openid").get("id_token"));
        assertTrue(claims.keySet().containsAll(Set.of("auth_time", "at_hash", "sid", "jti", "nbf", "acr")));
        assertEquals(CLOCK.instant().getEpochSecond(), claims.get("auth_time"));
    }

    @Test
    void accessTokensCanBeOpaque() throws Exception {
        emulator.set(Switch.OPAQUE_ACCESS_TOKENS, true);
        Object token = signIn("openid email").getOrDefault("access_token", "");
        assertFalse(token.toString().contains("."));
        assertEquals(
                200,
                client.send(client.request("/oauth2/v1/userinfo").header("Authorization", "Bearer " + token))
                        .statusCode());
    }

    private static long seconds(Map<String, Object> claims, String name) {
        return Long.parseLong(String.valueOf(claims.get(name)));
    }

    private Object currentTenant(String asked) throws Exception {
        Map<String, String> request = client.authorization();
        request.put("tenant", asked);
        return client.verified(tokens(request).get("id_token")).getOrDefault("dct", "none");
    }

    private Map<String, Object> signIn(String scope) throws Exception {
        Map<String, String> request = client.authorization();
        request.put("scope", scope);
        return tokens(request);
    }

    private Map<String, Object> tokens(Map<String, String> request) throws Exception {
        Map<String, String> answer = TestClient.parameters(TestClient.location(client.authorize(request)));
        return TestClient.json(client.token(client.exchange(answer.getOrDefault("code", ""))));
    }
}
