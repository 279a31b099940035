package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeysTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = new DescopeEmulatorExtension();

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void aKeyHasPublicMembersOnly() throws Exception {
        Map<?, ?> key = (Map<?, ?>) JSONArrayUtils.parse(
                        client.get("/v1/keys/" + emulator.projectId()).body())
                .get(0);
        assertEquals(Set.of("alg", "e", "kid", "kty", "n", "use"), key.keySet());
    }

    @Test
    void threeAddressesServeTheSameKeys() throws Exception {
        String set = client.get("/" + emulator.projectId() + "/.well-known/jwks.json")
                .body();
        assertEquals(set, client.get("/v2/keys/" + emulator.projectId()).body());
        assertEquals(
                set,
                "{\"keys\":" + client.get("/v1/keys/" + emulator.projectId()).body() + "}");
    }

    @Test
    void anotherProjectsKeysAreNotHere() throws Exception {
        assertEquals(404, client.get("/v2/keys/P2other").statusCode());
    }

    @Test
    void afterARotationBothKeysAreServedAndTheNewOneSigns() throws Exception {
        String before = token();
        int served = size();
        emulator.rotateKeys();
        assertEquals(served + 1, size());
        client.verified(before);
        client.verified(token());
    }

    @Test
    void afterARevocationTheOldTokensAreVoid() throws Exception {
        String before = token();
        emulator.rotateAndRevokeKeys();
        assertEquals(1, size());
        assertThrows(AssertionError.class, () -> client.verified(before));
        client.verified(token());
    }

    @Test
    void twelveOldKeysAreServedAtMost() throws Exception {
        emulator.rotateAndRevokeKeys();
        for (int rotation = 0; rotation < 13; rotation++) {
            emulator.rotateKeys();
        }
        assertEquals(13, size());
    }

    @Test
    void cachingIsASwitch() throws Exception {
        emulator.set(Switch.JWKS_CACHE_CONTROL, "max-age=60");
        assertEquals(
                "max-age=60",
                client.get("/v2/keys/" + emulator.projectId())
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    private String token() {
        return emulator.tokens().accessToken(EmulatedUser.named("alice")).sign();
    }

    private int size() throws Exception {
        return JWKSet.parse(client.get("/v2/keys/" + emulator.projectId()).body())
                .size();
    }
}
