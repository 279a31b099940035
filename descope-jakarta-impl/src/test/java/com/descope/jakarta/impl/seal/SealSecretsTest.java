package com.descope.jakarta.impl.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Secret;
import com.descope.jakarta.impl.config.SessionStoreKind;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealSecretsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Secret ONE = new Secret("one-secret-of-at-least-thirty-two-octets");
    private static final Secret TWO = new Secret("two-secret-of-at-least-thirty-two-octets");

    @Test
    void configuredSecretsComeFirstAndInTheirOrder() {
        DescopeConfig config = config(List.of(TWO, ONE), Optional.of(ONE));
        List<byte[]> secrets = SealSecrets.of(config, RANDOM);
        assertEquals(2, secrets.size());
        assertArrayEquals(TWO.bytes(), secrets.get(0));
        assertArrayEquals(ONE.bytes(), secrets.get(1));
        assertFalse(SealSecrets.random(config));
    }

    @Test
    void elseAllNodesDeriveTheSameFromTheClientSecretWhichItDoesNotShow() {
        DescopeConfig config = config(List.of(), Optional.of(ONE));
        byte[] derived = SealSecrets.of(config, RANDOM).get(0);
        assertArrayEquals(derived, SealSecrets.of(config, RANDOM).get(0));
        assertEquals(32, derived.length);
        assertFalse(Arrays.equals(derived, Arrays.copyOf(ONE.bytes(), 32)));
        assertFalse(Arrays.equals(
                derived,
                SealSecrets.of(config(List.of(), Optional.of(TWO)), RANDOM).get(0)));
        assertFalse(SealSecrets.random(config));
    }

    @Test
    void elseChanceMakesOneForThisDeployment() {
        DescopeConfig config = config(List.of(), Optional.empty());
        byte[] random = SealSecrets.of(config, RANDOM).get(0);
        assertEquals(32, random.length);
        assertFalse(Arrays.equals(random, SealSecrets.of(config, RANDOM).get(0)));
        assertTrue(SealSecrets.random(config));
    }

    private static DescopeConfig config(List<Secret> secrets, Optional<Secret> clientSecret) {
        Duration minute = Duration.ofMinutes(1);
        return new DescopeConfig(
                true,
                new DescopeConfig.Provider("P1", URI.create("https://api.example"), "https://issuer", false, Map.of()),
                new DescopeConfig.Client("P1", clientSecret, ClientAuthentication.NONE, true),
                new DescopeConfig.Paths("/descope", "/descope/callback", Optional.empty(), "/", "/", Optional.empty()),
                new DescopeConfig.Login(List.of("openid"), Map.of(), List.of(), false, minute),
                new DescopeConfig.Sessions(SessionStoreKind.HTTP_SESSION, secrets, minute, true),
                new DescopeConfig.Refresh(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                new DescopeConfig.Logout(true),
                new DescopeConfig.Tokens(Set.of("RS256"), minute, 100),
                new DescopeConfig.Bearer(true, Set.of(), Set.of(), Set.of(), "DS", false, Optional.empty(), false),
                new DescopeConfig.Jwks(minute, minute, minute),
                new DescopeConfig.Caller("/sub", List.of(), false),
                new DescopeConfig.Http(minute, minute),
                Set.of(),
                new DescopeConfig.Outgoing(Set.of(), "openid", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
