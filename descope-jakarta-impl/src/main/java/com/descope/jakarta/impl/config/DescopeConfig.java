package com.descope.jakarta.impl.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configuration: valid, with defaults filled in, by subject. Only {@link ConfigReader} makes it from outside sources. */
public record DescopeConfig(
        boolean enabled,
        Provider provider,
        Client client,
        Paths paths,
        Login login,
        Sessions sessions,
        Refresh refresh,
        Logout logout,
        Tokens tokens,
        Bearer bearer,
        Jwks jwks,
        Caller caller,
        Http http,
        Set<String> corsOrigins,
        Outgoing outgoing,
        Optional<String> clusterMap,
        Optional<String> diagnosticsRole,
        boolean adjustWildFly) {

    /** Who Descope is for us. {@code baseUrl} has no slash at its end. */
    public record Provider(
            String projectId, URI baseUrl, String issuer, boolean discovery, Map<EndpointName, URI> endpoints) {}

    /** Who we are at Descope. */
    public record Client(String id, Optional<Secret> secret, ClientAuthentication authentication, boolean pkce) {}

    /** Our own paths, under the context path; {@code path} for example {@code /descope}. */
    public record Paths(
            String path,
            String callback,
            Optional<URI> externalUrl,
            String landing,
            String afterLogout,
            Optional<String> error) {}

    /** What is asked for at {@code /authorize}. */
    public record Login(
            List<String> scopes,
            Map<String, String> parameters,
            List<String> forwardParameters,
            boolean silent,
            Duration timeout) {}

    /** Where a session lives and how long, and what seals cookies; without secrets they are derived or random. */
    public record Sessions(SessionStoreKind store, List<Secret> secrets, Duration maxAge, boolean cookieHardening) {}

    /** When sessions get new tokens, and how long they do without. */
    public record Refresh(Duration beforeExpiry, Duration outageGrace) {}

    /** What a logout does at Descope. */
    public record Logout(boolean revoke) {}

    /** What holds for every token. */
    public record Tokens(Set<String> algorithms, Duration clockSkew, int cacheSize) {}

    /** Which tokens pass as a bearer, and from where. */
    public record Bearer(
            boolean enabled,
            Set<String> issuers,
            Set<String> audiences,
            Set<String> authorizedParties,
            String sessionName,
            boolean accessKeys,
            Optional<String> cookie,
            boolean resourceMetadata) {}

    /** How long keys are kept. */
    public record Jwks(Duration cache, Duration coolDown, Duration outageGrace) {}

    /** From claims to callers: JSON Pointers. */
    public record Caller(String nameClaim, List<String> groupClaims, boolean userinfo) {}

    /** Tokens that the application sends to other services, and to which origins; machine tokens with scopes and audience. */
    public record Outgoing(Set<String> origins, String machineScope, Optional<String> machineAudience) {}

    /** Limits of calls to Descope. */
    public record Http(Duration connectTimeout, Duration requestTimeout) {}
}
