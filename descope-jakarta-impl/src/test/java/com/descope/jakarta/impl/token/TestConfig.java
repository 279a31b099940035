package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.ClientAuthentication;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.config.SessionStoreKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A configuration with the documented defaults, and changes to it. */
public record TestConfig(boolean discovery, DescopeConfig.Tokens tokens, DescopeConfig.Bearer bearer) {
    public static final String PROJECT = "P2testprojecttestprojecttest1";
    public static final String BASE = "https://api.descope.test";
    public static final String ISSUER = BASE + "/" + PROJECT;
    public static final String APP_ISSUER = BASE + "/v1/apps/" + PROJECT;
    public static final DescopeConfig.Jwks JWKS =
            new DescopeConfig.Jwks(Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofHours(24));

    public static TestConfig standard() {
        return new TestConfig(
                false,
                new DescopeConfig.Tokens(Set.of("RS256"), Duration.ofMinutes(1), 10_000),
                new DescopeConfig.Bearer(
                        true,
                        Set.of(ISSUER, APP_ISSUER, PROJECT),
                        Set.of(PROJECT),
                        Set.of(PROJECT),
                        "DS",
                        false,
                        Optional.empty(),
                        false));
    }

    public TestConfig withDiscovery() {
        return new TestConfig(true, tokens, bearer);
    }

    public TestConfig withAlgorithms(String... algorithms) {
        return new TestConfig(
                discovery, new DescopeConfig.Tokens(Set.of(algorithms), tokens.clockSkew(), 10_000), bearer);
    }

    public TestConfig withSkew(Duration skew) {
        return new TestConfig(discovery, new DescopeConfig.Tokens(tokens.algorithms(), skew, 10_000), bearer);
    }

    public TestConfig withAccessKeys() {
        return withBearer(bearer.authorizedParties(), true);
    }

    TestConfig withBearer(Set<String> authorizedParties, boolean accessKeys) {
        DescopeConfig.Bearer other = new DescopeConfig.Bearer(
                true,
                bearer.issuers(),
                bearer.audiences(),
                authorizedParties,
                bearer.sessionName(),
                accessKeys,
                bearer.cookie(),
                bearer.resourceMetadata());
        return new TestConfig(discovery, tokens, other);
    }

    public DescopeConfig config() {
        URI keys = URI.create(ISSUER + "/.well-known/jwks.json");
        return new DescopeConfig(
                true,
                new DescopeConfig.Provider(
                        PROJECT, URI.create(BASE), ISSUER, discovery, Map.of(EndpointName.JWKS, keys)),
                new DescopeConfig.Client(PROJECT, Optional.empty(), ClientAuthentication.NONE, true),
                new DescopeConfig.Paths("/descope", "/descope/callback", Optional.empty(), "/", "/", Optional.empty()),
                new DescopeConfig.Login(List.of("openid"), Map.of(), List.of(), false, Duration.ofMinutes(10)),
                new DescopeConfig.Sessions(SessionStoreKind.HTTP_SESSION, List.of(), Duration.ofHours(12), true),
                new DescopeConfig.Refresh(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                new DescopeConfig.Logout(true),
                tokens,
                bearer,
                JWKS,
                new DescopeConfig.Caller("/sub", List.of("/roles"), false),
                new DescopeConfig.Http(Duration.ofSeconds(3), Duration.ofSeconds(5)),
                Set.of(),
                new DescopeConfig.Outgoing(Set.of(), "openid", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
