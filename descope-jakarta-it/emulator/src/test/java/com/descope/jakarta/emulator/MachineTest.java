package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MachineTest {

    private static final String KEY = "K2batch";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret("K2app")
                    .accessKey(
                            KEY,
                            EmulatedUser.machine("batch")
                                    .roles("importer")
                                    .claim("department", "night")
                                    .tenant("T1", Set.of("admin"), Set.of())));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void clientCredentialsBringAnAccessTokenAndNothingElse_rfc6749_4_4_3() throws Exception {
        Map<String, Object> answer = TestClient.json(credentials(KEY, Map.of()));
        assertEquals(Set.of("access_token", "token_type", "expires_in", "scope"), answer.keySet());
        Map<String, Object> claims = client.verified(answer.get("access_token"));
        assertEquals(List.of("importer"), claims.get("roles"));
        assertEquals("night", claims.get("department"));
        assertEquals(List.of(emulator.projectId()), claims.get("aud"));
        assertFalse(claims.containsKey("dct"));
    }

    @Test
    void anAudienceCanBeAskedFor() throws Exception {
        Map<String, Object> answer = TestClient.json(credentials(KEY, Map.of("audience", "https://api.example")));
        assertEquals(
                List.of("https://api.example"),
                client.verified(answer.get("access_token")).get("aud"));
    }

    @Test
    void clientCredentialsNeedASecret_rfc6749_4_4() throws Exception {
        assertEquals(401, credentials("wrong", Map.of()).statusCode());
        Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", emulator.clientId());
        assertEquals(401, client.token(form).statusCode());
    }

    @Test
    void anAccessKeyIsExchangedForASessionWithoutAudience() throws Exception {
        Map<String, Object> answer = TestClient.json(exchange(KEY, ""));
        assertEquals(Set.of("keyId", "sessionJwt", "expiration"), answer.keySet());
        Map<String, Object> claims = client.verified(answer.get("sessionJwt"));
        assertEquals(emulator.baseUrl() + "/v1/apps/" + emulator.projectId(), claims.get("iss"));
        assertEquals(answer.get("keyId"), claims.get("sub"));
        assertEquals(List.of("importer"), claims.get("roles"));
        assertFalse(claims.containsKey("aud") || claims.containsKey("drn") || claims.containsKey("token_type"));
    }

    @Test
    void loginOptionsBringCustomClaimsAndATenant() throws Exception {
        String options = "{\"loginOptions\":{\"customClaims\":{\"a\":1,\"sub\":\"x\"},\"selectedTenant\":\"T1\"}}";
        Map<String, Object> answer = TestClient.json(exchange(KEY, options));
        Map<String, Object> claims = client.verified(answer.get("sessionJwt"));
        assertEquals(1L, claims.get("a"));
        assertEquals(answer.get("keyId"), claims.get("sub"));
        assertEquals("T1", claims.get("dct"));
    }

    @Test
    void anUnknownAccessKeyIsRefused() throws Exception {
        assertEquals(401, exchange("K2unknown", "").statusCode());
    }

    private HttpResponse<String> credentials(String key, Map<String, String> more) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put("grant_type", "client_credentials");
        String basic = TestClient.basic(emulator.clientId(), key);
        return client.send(client.form("/oauth2/v1/token", form).header("Authorization", basic));
    }

    private HttpResponse<String> exchange(String key, String body) throws Exception {
        return client.send(client.request("/v1/auth/accesskey/exchange")
                .header("Authorization", "Bearer " + emulator.projectId() + ":" + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.isEmpty() ? "{}" : body)));
    }
}
