package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.config.Secret;
import com.descope.jakarta.impl.config.SessionStoreKind;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tests start from. */
final class Given {
    static final String PROJECT = "P2abcdefghijklmnopqrstuvwxyz";
    static final String ISSUER = "https://api.descope.com/" + PROJECT;
    static final JsonReader JSON = JsonReader.ofServer();

    private Given() {}

    static DescopeConfig.Client publicClient() {
        return new DescopeConfig.Client(PROJECT, Optional.empty(), ClientAuthentication.NONE, true);
    }

    static DescopeConfig.Client client(String id, String secret, ClientAuthentication authentication) {
        return new DescopeConfig.Client(id, Optional.of(new Secret(secret)), authentication, true);
    }

    static DescopeConfig.Provider provider(boolean discovery, Map<EndpointName, URI> endpoints) {
        return new DescopeConfig.Provider(PROJECT, URI.create("https://api.descope.com"), ISSUER, discovery, endpoints);
    }

    static DescopeConfig config(DescopeConfig.Provider provider) {
        return new DescopeConfig(
                true,
                provider,
                publicClient(),
                new DescopeConfig.Paths("/descope", "/descope/callback", Optional.empty(), "/", "/", Optional.empty()),
                new DescopeConfig.Login(List.of("openid"), Map.of(), List.of(), false, Duration.ofMinutes(10)),
                new DescopeConfig.Sessions(SessionStoreKind.HTTP_SESSION, List.of(), Duration.ofHours(12), true),
                new DescopeConfig.Refresh(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                new DescopeConfig.Logout(true),
                new DescopeConfig.Tokens(Set.of("RS256"), Duration.ofSeconds(60), 100),
                new DescopeConfig.Bearer(
                        true, Set.of(ISSUER), Set.of(PROJECT), Set.of(PROJECT), "DS", false, Optional.empty(), false),
                new DescopeConfig.Jwks(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofHours(24)),
                new DescopeConfig.Caller("/sub", List.of("/roles"), false),
                new DescopeConfig.Http(Duration.ofSeconds(3), Duration.ofSeconds(5)),
                Set.of(),
                new DescopeConfig.Outgoing(Set.of(), "openid", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    static Endpoints fixedEndpoints(HttpExchange exchange, Clock clock) {
        return new Endpoints(config(provider(false, Map.of())), exchange, JSON, clock);
    }

    static TokenEndpoint tokenEndpoint(DescopeConfig.Client client, HttpExchange exchange, Clock clock) {
        return tokenEndpoint(client, exchange, clock, new LogLines());
    }

    static TokenEndpoint tokenEndpoint(
            DescopeConfig.Client client, HttpExchange exchange, Clock clock, System.Logger logger) {
        ClockComparison clocks = new ClockComparison(clock, Duration.ofSeconds(60), new DescopeLog(logger));
        return new TokenEndpoint(fixedEndpoints(exchange, clock), client, exchange, JSON, clock, clocks);
    }
}
