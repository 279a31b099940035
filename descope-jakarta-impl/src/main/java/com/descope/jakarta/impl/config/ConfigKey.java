package com.descope.jakarta.impl.config;

import java.util.Optional;

/**
 * Every key: the one place where its name, default, meaning and secrecy stand. {@code docs/configuration.md} is made from it.
 *
 * <p>A default in angle brackets is described, because it depends on other keys.
 */
public enum ConfigKey {
    ENABLED(
            "descope.enabled",
            "true",
            "`false`: nobody is ever signed in, protected resources answer 403 and own paths 404."),

    PROJECT_ID(
            "descope.project-id",
            "<required>",
            "Descope's project ID: `P` and 27 or 31 letters and digits, or any text without a slash where"
                    + " `descope.base-url` or `descope.issuer` is not Descope's own host."),
    BASE_URL(
            "descope.base-url",
            "<from the region in the project ID>",
            "`https://api.descope.com`, `https://api.<region>.descope.com`, or a custom domain."),
    ISSUER("descope.issuer", "<base URL, slash, project ID>", "The `iss` that ID tokens must have, compared exactly."),
    CLIENT_ID(
            "descope.client-id", "<the project ID>", "The client ID of a Descope application that has one of its own."),
    CLIENT_SECRET(
            "descope.client-secret",
            "<none>",
            "An access key, for the project's default OIDC application, or the secret of one that has a client ID of its own; without"
                    + " it the client is public.",
            Secrecy.SECRET),
    CLIENT_AUTHENTICATION(
            "descope.client-authentication",
            "<`client_secret_basic` with a secret, else `none`>",
            "How the client authenticates itself: `client_secret_basic`, `client_secret_post` or `none`."),
    PKCE(
            "descope.pkce",
            "true",
            "`false`, only for a client that authenticates itself: the classic confidential flow."),
    DISCOVERY(
            "descope.discovery",
            "false",
            "`true`: read `<issuer>/.well-known/openid-configuration` when it is first needed; `false`:"
                    + " Descope's fixed endpoints."),

    ENDPOINT_AUTHORIZATION(
            "descope.endpoint.authorization", "<derived>", "Overrides where browsers are sent to sign in."),
    ENDPOINT_TOKEN("descope.endpoint.token", "<derived>", "Overrides where codes and refresh tokens are sent."),
    ENDPOINT_USERINFO("descope.endpoint.userinfo", "<derived>", "Overrides where userinfo is read."),
    ENDPOINT_JWKS("descope.endpoint.jwks", "<derived>", "Overrides where the keys of tokens are read."),
    ENDPOINT_END_SESSION("descope.endpoint.end-session", "<derived>", "Overrides where browsers are sent to sign out."),
    ENDPOINT_REVOCATION("descope.endpoint.revocation", "<derived>", "Overrides where refresh tokens are revoked."),
    ENDPOINT_DEVICE_AUTHORIZATION(
            "descope.endpoint.device-authorization", "<derived>", "Overrides where device logins begin (RFC 8628)."),

    PATH(
            "descope.path",
            "/descope",
            "Prefix of the module's own paths, under the context path: `/login`, `/callback`, `/logout`,"
                    + " `/backchannel-logout` and `/diagnostics`."),
    CALLBACK_PATH(
            "descope.callback-path", "<`<path>/callback`>", "Where Descope sends browsers back to, under `<path>`."),
    EXTERNAL_URL(
            "descope.external-url",
            "<from the request>",
            "The application's public URL with its public path, for use behind a proxy; `X-Forwarded-*` is the"
                    + " server's to read."),
    ERROR_PATH(
            "descope.error-path",
            "<our own page>",
            "Page of the application that a failed login is forwarded to, with request attributes"
                    + " `com.descope.jakarta.error.code` and `com.descope.jakarta.error.reference`."),

    SCOPES(
            "descope.scopes",
            "openid profile email offline_access descope.claims",
            "Scopes, separated by spaces, with `openid` among them."),
    AUTHORIZATION_PARAMETER(
            "descope.authorization.parameter.<name>",
            "<none>",
            "A further parameter of every authorization request, such as `flow`, `tenant`, `style` or"
                    + " `prompt`; the protocol's own are refused."),
    FORWARD_PARAMETERS(
            "descope.authorization.forward-parameters",
            "<none>",
            "Names of query parameters of the requested page that are passed on to Descope's flow; `prompt`"
                    + " and the protocol's own are refused."),
    LOGIN_SILENT(
            "descope.login.silent",
            "false",
            "Try to sign in without asking (`prompt=none`) whoever opens a page that allows anonymous users, once in 30 minutes"
                    + " and only in browsers that keep our cookie."),
    LOGIN_TIMEOUT("descope.login.timeout", "PT10M", "How long a login may stay open, at most `PT1H`."),
    LANDING_PATH(
            "descope.login.landing-path", "/", "Page of the application where a login ends that began at no page."),

    SESSION_STORE(
            "descope.session.store",
            "http-session",
            "Where sessions are kept: `http-session`, the container's own, or `cookie`, sealed in cookies of the browser, at"
                    + " most 6,000 octets in all: no memory on the server, any node, a restart loses nobody, and a public"
                    + " client needs `descope.session.secrets`."),
    SESSION_SECRETS(
            "descope.session.secrets",
            "<derived from the client secret>",
            "What cookies are sealed with, at least 32 bytes each, the newest first, while older ones still"
                    + " open; for a public client random in each JVM, so that a login must end on the node where it"
                    + " began, and required with `descope.session.store=cookie`.",
            Secrecy.SECRET),
    SESSION_MAX_AGE("descope.session.max-age", "PT12H", "The absolute life of a session, at most `P90D`."),
    COOKIE_HARDENING(
            "descope.session.cookie-hardening",
            "true",
            "The container's session cookie: HttpOnly, cookie tracking only, Secure when"
                    + " `descope.external-url` is https, and SameSite=Lax unless the application has chosen one."),
    REFRESH_BEFORE_EXPIRY(
            "descope.refresh.before-expiry",
            "PT30S",
            "Refresh a session this long before its access token ends, up to twice as long by chance, but never in the first half"
                    + " of the token's life."),
    REFRESH_OUTAGE_GRACE(
            "descope.refresh.outage-grace",
            "PT5M",
            "How long a session whose access token has ended stays usable while Descope cannot be reached, at most `PT24H`."),
    LOGOUT_REDIRECT_PATH("descope.logout.redirect-path", "/", "Page of the application where a logout ends."),
    LOGOUT_REVOKE("descope.logout.revoke", "true", "Revoke the refresh token at logout."),

    BEARER_ENABLED(
            "descope.bearer.enabled",
            "true",
            "Know callers by the token in their `Authorization` header; `false`: the header is not looked at."),
    BEARER_ISSUERS(
            "descope.bearer.issuers",
            "<the issuer; `<base-url>/v1/apps/<project-id>`; `<project-id>`>",
            "Issuers of bearer tokens, compared exactly; a list takes the place of the default."),
    BEARER_AUDIENCES(
            "descope.bearer.audiences",
            "<client ID, project ID>",
            "Audiences of bearer tokens, one of which a token must name; a list takes the place of the default."),
    BEARER_PARTIES(
            "descope.bearer.authorized-parties",
            "<client ID, project ID>",
            "Clients whose tokens count as the user's own; a list takes the place of the default."),
    BEARER_SESSION_NAME(
            "descope.bearer.session-name",
            "DS",
            "The `drn` of session tokens, where the project uses custom cookie names."),
    BEARER_ACCESS_KEYS(
            "descope.bearer.access-keys", "false", "Admit session tokens that were exchanged from access keys."),
    BEARER_COOKIE(
            "descope.bearer.cookie",
            "<none>",
            "Also accept a session token in the cookie of this name, for example `DS`: for pages that a browser opens, and"
                    + " for other requests from the application's own origin."),
    BEARER_RESOURCE_METADATA(
            "descope.bearer.resource-metadata",
            "false",
            "Serve RFC 9728 metadata at `/.well-known/oauth-protected-resource` under the application's path, and name it"
                    + " in challenges."),
    CORS_ORIGINS("descope.cors.origins", "<none>", "Exact origins, without `*`, that may call with a bearer token."),

    PROPAGATION_ORIGINS(
            "descope.propagation.origins",
            "<none>",
            "Exact origins, without `*`, https or http on loopback, that `BearerPropagation` and `MachineBearer` may send tokens"
                    + " to."),
    MACHINE_SCOPE(
            "descope.machine.scope",
            "openid",
            "Scopes of machine-to-machine tokens, separated by spaces (RFC 6749, section 4.4.2)."),
    MACHINE_AUDIENCE(
            "descope.machine.audience",
            "<none>",
            "The audience of machine-to-machine tokens; without it Descope chooses."),

    TOKEN_ALGORITHMS(
            "descope.token.algorithms",
            "RS256",
            "Signature algorithms that are believed; `none` and HMAC are refused."),
    CLOCK_SKEW("descope.token.clock-skew", "PT60S", "How far Descope's clock and ours may differ, at most `PT5M`."),
    TOKEN_CACHE_SIZE(
            "descope.token.cache-size",
            "10000",
            "How many verified bearer tokens are remembered until they end, at most 1000000, where each 2048 characters of a"
                    + " token count as one; `0`: none."),
    JWKS_CACHE("descope.jwks.cache", "PT15M", "How long keys are kept before they are read again, at most `PT24H`."),
    JWKS_COOL_DOWN("descope.jwks.cool-down", "PT30S", "Pause between fetches for unknown keys, at most `PT1H`."),
    JWKS_OUTAGE_GRACE(
            "descope.jwks.outage-grace",
            "PT24H",
            "How long old keys serve while Descope cannot be reached, at most `P7D`."),

    NAME_CLAIM("descope.caller.name-claim", "/sub", "JSON Pointer to the caller's name."),
    GROUP_CLAIMS(
            "descope.caller.group-claims",
            "/roles",
            "JSON Pointers to the caller's groups; `/tenants/{dct}/roles` adds the roles in the current tenant."),
    USERINFO("descope.caller.userinfo", "false", "Also read claims from the userinfo endpoint."),

    CONNECT_TIMEOUT("descope.http.connect-timeout", "PT3S", "For connections to Descope, at most `PT10S`."),
    REQUEST_TIMEOUT(
            "descope.http.request-timeout",
            "PT5S",
            "For one call to Descope, at most `PT10S`; all calls inside one request end within 10 seconds"
                    + " together."),

    CLUSTER_MAP(
            "descope.cluster.map",
            "<none>",
            "JNDI name of a `ConcurrentMap` of strings that all nodes share, for example an Infinispan cache of WildFly: a logout"
                    + " then holds on all nodes at once, as it does with a `SharedStore` bean of the application."),

    DIAGNOSTICS_ROLE(
            "descope.diagnostics.role",
            "<none>",
            "Callers with this role may read `<path>/diagnostics`, which others do not find; where `descope.base-url` is on loopback, everybody on loopback"
                    + " may."),

    ADJUST_WILDFLY(
            "descope.wildfly.adjust-security",
            "true",
            "WildFly: turn integrated JASPI off for this deployment; `false`: the server's own configuration"
                    + " does it.");

    private static final String NAME_PART = "<name>";

    private final String key;
    private final String byDefault;
    private final String meaning;
    private final Secrecy secrecy;

    ConfigKey(String key, String byDefault, String meaning) {
        this(key, byDefault, meaning, Secrecy.OPEN);
    }

    ConfigKey(String key, String byDefault, String meaning, Secrecy secrecy) {
        this.key = key;
        this.byDefault = byDefault;
        this.meaning = meaning;
        this.secrecy = secrecy;
    }

    /** Whether a value may be shown. */
    enum Secrecy {
        OPEN,
        SECRET
    }

    public String key() {
        return key;
    }

    /** One sentence, in Markdown. */
    public String meaning() {
        return meaning;
    }

    public boolean secret() {
        return secrecy == Secrecy.SECRET;
    }

    /** What holds if the key is not set, as text; empty if that depends on other keys. */
    public Optional<String> byDefault() {
        return isDescribed() ? Optional.empty() : Optional.of(byDefault);
    }

    /** The default as documentation shows it. */
    public String defaultInWords() {
        return isDescribed() ? byDefault.substring(1, byDefault.length() - 1) : "`" + byDefault + "`";
    }

    private boolean isDescribed() {
        return byDefault.startsWith("<");
    }

    /** Whether it stands for many keys, and what those begin with. */
    public Optional<String> prefix() {
        return key.endsWith(NAME_PART)
                ? Optional.of(key.substring(0, key.length() - NAME_PART.length()))
                : Optional.empty();
    }

    /** The name as an environment variable (MicroProfile Config 3.0, environment variables mapping rules). */
    public String environmentName() {
        return EnvironmentNames.upper(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
