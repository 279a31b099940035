package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MintedTokenTest {

    private static final EmulatedUser ALICE =
            EmulatedUser.named("alice").roles("admin").tenant("T1", Set.of("editor"), Set.of());

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = new DescopeEmulatorExtension();

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final Tokens tokens = emulator.tokens();
    private final TestClient client = new TestClient(emulator);

    @Test
    void anOlderSessionTokenHasTheBareProjectAsIssuerAndNoAudience() throws Exception {
        Map<String, Object> claims = client.verified(tokens.sessionToken(ALICE).sign());
        assertEquals(
                Set.of("amr", "drn", "exp", "iat", "iss", "rexp", "roles", "permissions", "sub", "tenants", "dct"),
                claims.keySet());
        assertEquals(emulator.projectId(), claims.get("iss"));
        assertEquals("DS", claims.get("drn"));
        assertEquals("T1", claims.get("dct"));
    }

    @Test
    void aNewerSessionTokenHasTheAppsIssuerAndAnAudience() throws Exception {
        Map<String, Object> claims =
                client.verified(tokens.newerSessionToken(ALICE).sign());
        assertEquals(emulator.baseUrl() + "/v1/apps/" + emulator.projectId(), claims.get("iss"));
        assertEquals(List.of(emulator.projectId()), claims.get("aud"));
    }

    @Test
    void aSessionsRefreshTokenHasAVersionAndNoRefreshEnd() throws Exception {
        Map<String, Object> claims =
                client.verified(tokens.sessionRefreshToken(ALICE).sign());
        assertEquals(Set.of("amr", "drn", "dv", "exp", "iat", "iss", "sub"), claims.keySet());
        assertEquals("DSR", claims.get("drn"));
    }

    @Test
    void anAccessKeySessionHasNeitherAudienceNorName() throws Exception {
        Map<String, Object> claims = client.verified(
                tokens.accessKeySession(EmulatedUser.machine("batch")).sign());
        assertFalse(claims.containsKey("aud") || claims.containsKey("drn") || claims.containsKey("dv"));
        assertTrue(String.valueOf(claims.get("sub")).startsWith("K"));
    }

    @Test
    void anInboundAppsTokenIsToldApartByPartyAndConsent() throws Exception {
        Map<String, Object> claims =
                client.verified(tokens.inboundAppToken(ALICE).sign());
        assertEquals(List.of(emulator.projectId()), claims.get("aud"));
        assertFalse(emulator.projectId().equals(claims.get("azp")));
        assertTrue(claims.containsKey("dci"));
    }

    @Test
    void anythingCanBeOtherwise() throws Exception {
        Map<String, Object> claims = client.verified(tokens.accessToken(ALICE)
                .issuer("https://other.example")
                .audience("a", "b")
                .issuedAt(Instant.ofEpochSecond(1))
                .expiresAt(Instant.ofEpochSecond(2))
                .claim("su", true)
                .without("azp")
                .senderConstrained()
                .sign());
        assertEquals("https://other.example", claims.get("iss"));
        assertEquals(List.of("a", "b"), claims.get("aud"));
        assertEquals(List.of(1L, 2L, true), List.of(claims.get("iat"), claims.get("exp"), claims.get("su")));
        assertFalse(claims.containsKey("azp"));
        assertTrue(claims.containsKey("cnf"));
    }

    @Test
    void anExpiredTokenIsADayOld() throws Exception {
        Map<String, Object> now = client.verified(tokens.accessToken(ALICE).sign());
        Map<String, Object> old =
                client.verified(tokens.accessToken(ALICE).expired().sign());
        for (String time : List.of("iat", "exp")) {
            assertEquals(86_400, number(now, time) - number(old, time), 5, time);
        }
    }

    private static double number(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    @Test
    void aUsersAccessTokenIsAtHand() throws Exception {
        emulator.user(ALICE);
        assertEquals(
                ALICE.subject(), client.verified(emulator.accessToken("alice")).get("sub"));
    }

    @Test
    void anotherProjectsTokenNamesTheOtherProject() throws Exception {
        Map<String, Object> claims =
                client.verified(tokens.otherProjectsToken(ALICE, "P2other").sign());
        assertEquals(emulator.baseUrl() + "/P2other", claims.get("iss"));
        assertEquals(List.of("P2other"), claims.get("aud"));
    }

    @Test
    void faultsOfIssuedTokensDoNotTouchMintedOnes() throws Exception {
        emulator.faults().on(TokenKind.ACCESS, TokenFault.foreignKey());
        client.verified(tokens.accessToken(ALICE).sign());
    }

    @Test
    void aRecipeIsNotChangedByWhatIsMadeFromIt() throws Exception {
        var recipe = tokens.accessToken(ALICE);
        recipe.without("sub").sign();
        assertTrue(client.verified(recipe.sign()).containsKey("sub"));
    }
}
