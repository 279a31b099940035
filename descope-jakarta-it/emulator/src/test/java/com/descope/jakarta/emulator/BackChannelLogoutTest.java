package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BackChannelLogoutTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.user(EmulatedUser.named("alice")));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void theApplicationGetsALogoutTokenAsAForm_backChannelLogout_2_5() throws Exception {
        // Any address that records what it gets will do as the application.
        emulator.faults().on(Endpoint.OTHER, Fault.reply(200, "text/plain", "done"));
        URI application = URI.create(emulator.baseUrl() + "/app/backchannel-logout");
        assertEquals(
                "done",
                emulator.backChannelLogout(application, emulator.user("alice")).body());
        RecordedRequest request = emulator.requests(Endpoint.OTHER).get(0);
        assertEquals("POST", request.method());
        Map<String, Object> claims =
                client.verified(request.parameter("logout_token").orElse(""));
        assertEquals(Set.of("iss", "aud", "iat", "exp", "jti", "events", "sub"), claims.keySet());
        assertEquals(Map.of(EVENT, Map.of()), claims.get("events"));
        assertEquals(List.of(emulator.clientId()), claims.get("aud"));
    }

    @Test
    void aLogoutTokenCanBeForABrowserSessionAlone_backChannelLogout_2_4() throws Exception {
        Map<String, Object> claims =
                client.verified(emulator.tokens().logoutTokenOfSession("S1").sign());
        assertEquals("S1", claims.get("sid"));
        assertFalse(claims.containsKey("sub"));
        assertTrue(claims.containsKey("events"));
    }
}
