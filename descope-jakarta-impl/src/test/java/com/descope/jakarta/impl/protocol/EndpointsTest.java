package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final FakeExchange exchange = new FakeExchange();

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZATION,/oauth2/v1/authorize",
        "TOKEN,/oauth2/v1/token",
        "USERINFO,/oauth2/v1/userinfo",
        "JWKS,/P2abcdefghijklmnopqrstuvwxyz/.well-known/jwks.json",
        "END_SESSION,/oauth2/v1/logout",
        "REVOCATION,/oauth2/v1/revoke",
        "DEVICE_AUTHORIZATION,/oauth2/v1/device"
    })
    void withoutDiscoveryTheyAreDescopesAndCostNoCall(EndpointName name, String path) throws Exception {
        assertEquals("https://api.descope.com" + path, of(name, Given.provider(false, Map.of())));
        assertEquals(List.of(), exchange.calls);
    }

    @Test
    void aConfiguredOneWinsOverTheFixedOne() throws Exception {
        URI own = URI.create("https://login.example.org/token?app=1");
        assertEquals(own.toString(), of(EndpointName.TOKEN, Given.provider(false, Map.of(EndpointName.TOKEN, own))));
    }

    @Test
    void aConfiguredOneWinsOverTheDiscoveredOneAndCostsNoCall() throws Exception {
        URI own = URI.create("https://login.example.org/token");
        assertEquals(own.toString(), of(EndpointName.TOKEN, Given.provider(true, Map.of(EndpointName.TOKEN, own))));
        assertEquals(List.of(), exchange.calls);
    }

    private String of(EndpointName name, DescopeConfig.Provider provider) throws ProviderFailure {
        return new Endpoints(Given.config(provider), exchange, Given.JSON, clock)
                .of(name, Deadline.ofRequest(clock))
                .toString();
    }
}
