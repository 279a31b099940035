package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = new DescopeEmulatorExtension();

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/{project}/.well-known/openid-configuration",
                "/{project}/SA1/.well-known/openid-configuration",
                "/{project}/.well-known/oauth-authorization-server",
                "/.well-known/oauth-authorization-server/{project}"
            })
    void theDocumentNamesTheIssuer_oidcDiscovery_4_3(String path) throws Exception {
        String address = path.replace("{project}", emulator.projectId());
        assertEquals(emulator.issuer(), TestClient.json(client.get(address)).get("issuer"));
    }

    @Test
    void everyEndpointItNamesIsServed() throws Exception {
        Map<String, Object> document = document();
        for (String name : List.of(
                "jwks_uri",
                "authorization_endpoint",
                "token_endpoint",
                "userinfo_endpoint",
                "end_session_endpoint",
                "revocation_endpoint",
                "device_authorization_endpoint")) {
            String path = URI.create(String.valueOf(document.get(name))).getPath();
            assertNotEquals(404, client.get(path).statusCode(), name);
        }
    }

    @Test
    void whatDescopeCannotSayIsAbsent() throws Exception {
        Map<String, Object> document = document();
        for (String name : List.of(
                "introspection_endpoint",
                "check_session_iframe",
                "pushed_authorization_request_endpoint",
                "authorization_response_iss_parameter_supported",
                "response_modes_supported",
                "registration_endpoint")) {
            assertFalse(document.containsKey(name), name);
        }
        assertFalse(document.toString().contains("${"));
    }

    private Map<String, Object> document() throws Exception {
        return TestClient.json(client.get("/" + emulator.projectId() + "/.well-known/openid-configuration"));
    }
}
