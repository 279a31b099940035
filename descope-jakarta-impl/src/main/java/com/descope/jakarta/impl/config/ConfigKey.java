package com.descope.jakarta.impl.config;

import java.util.Optional;

/**
 * Every key: the one place where its name, default, meaning and secrecy stand. {@code docs/configuration.md} is made from it.
 *
 * <p>A default in angle brackets is described, because it depends on other keys.
 */
public enum ConfigKey {
    ENABLED("descope.enabled", "true", "`false`: nobody is signed in; protected resources answer 403, own paths 404"),

    PROJECT_ID("descope.project-id", "<required>", "Descope's project ID: `P` and 27 or 31 letters and digits"),
    BASE_URL(
            "descope.base-url",
            "<from the region in the project ID>",
            "`https://api.descope.com`, `https://api.<region>.descope.com`, or a custom domain"),
    ISSUER("descope.issuer", "<base URL, slash, project ID>", "the `iss` of ID tokens, compared exactly"),
    CLIENT_ID("descope.client-id", "<the project ID>", "client ID of an application that has one of its own"),
    CLIENT_SECRET(
            "descope.client-secret", "<none>", "a Descope access key; without it the client is public", Secrecy.SECRET),
    CLIENT_AUTHENTICATION(
            "descope.client-authentication",
            "<client_secret_basic with a secret, else none>",
            "`client_secret_basic`, `client_secret_post` or `none`"),
    PKCE("descope.pkce", "true", "`false`, with a client secret only: the classic confidential flow"),
    DISCOVERY(
            "descope.discovery",
            "false",
            "`true`: read `<issuer>/.well-known/openid-configuration` when first needed; `false`: Descope's fixed endpoints"),
    ENDPOINT_AUTHORIZATION("descope.endpoint.authorization", "<derived>", "overrides the authorization endpoint"),
    ENDPOINT_TOKEN("descope.endpoint.token", "<derived>", "overrides the token endpoint"),
    ENDPOINT_USERINFO("descope.endpoint.userinfo", "<derived>", "overrides the userinfo endpoint"),
    ENDPOINT_JWKS("descope.endpoint.jwks", "<derived>", "overrides where the keys are"),
    ENDPOINT_END_SESSION("descope.endpoint.end-session", "<derived>", "overrides the end-session endpoint"),
    ENDPOINT_REVOCATION("descope.endpoint.revocation", "<derived>", "overrides the revocation endpoint"),

    PATH("descope.path", "/descope", "prefix of the module's own paths, under the context path"),
    CALLBACK_PATH("descope.callback-path", "<path>/callback", "where Descope sends browsers back to; under `<path>`"),
    EXTERNAL_URL(
            "descope.external-url",
            "<from the request>",
            "the application's public URL with its public path, behind a proxy"),
    ERROR_PATH(
            "descope.error-path",
            "<our own page>",
            "page of the application that a failed login is forwarded to, with request attributes"
                    + " `com.descope.jakarta.error.code` and `.reference`"),

    SCOPES("descope.scopes", "openid profile email offline_access descope.claims", "scopes, separated by spaces"),
    AUTHORIZATION_PARAMETER(
            "descope.authorization.parameter.<name>",
            "<none>",
            "a further parameter of the authorization request, such as `flow`, `tenant`, `style` or `prompt`"),
    FORWARD_PARAMETERS(
            "descope.authorization.forward-parameters",
            "<none>",
            "names of query parameters of the requested page that are passed on to Descope's flow"),
    LOGIN_TIMEOUT("descope.login.timeout", "PT10M", "how long a login may be left open"),
    LANDING_PATH("descope.login.landing-path", "/", "where a login ends that began at no page"),

    SESSION_SECRETS(
            "descope.session.secrets",
            "<derived from the client secret>",
            "what cookies are sealed with, comma-separated, at least 32 bytes each, the newest first; for a public client"
                    + " random, so that a login must end on the node where it began",
            Secrecy.SECRET),
    SESSION_MAX_AGE("descope.session.max-age", "PT12H", "the longest life of a session"),
    COOKIE_HARDENING(
            "descope.session.cookie-hardening",
            "true",
            "the container's session cookie: HttpOnly, cookie tracking only, Secure when `descope.external-url` is https,"
                    + " SameSite=Lax unless set"),

    LOGOUT_REDIRECT_PATH("descope.logout.redirect-path", "/", "where a logout ends"),
    LOGOUT_REVOKE("descope.logout.revoke", "true", "revoke the refresh token at logout"),

    BEARER_ISSUERS(
            "descope.bearer.issuers",
            "<issuer; base URL, `/v1/apps/`, project ID; project ID>",
            "the issuers of access and session tokens, compared exactly"),
    BEARER_AUDIENCES("descope.bearer.audiences", "<client ID, project ID>", "audiences of access tokens"),
    BEARER_PARTIES(
            "descope.bearer.authorized-parties",
            "<client ID, project ID>",
            "clients whose tokens count as the user's own"),
    BEARER_SESSION_NAME("descope.bearer.session-name", "DS", "the `drn` of session tokens"),
    BEARER_ACCESS_KEYS("descope.bearer.access-keys", "false", "admit session tokens exchanged from access keys"),
    CORS_ORIGINS("descope.cors.origins", "<none>", "origins that may call with a bearer token, without `*`"),

    TOKEN_ALGORITHMS("descope.token.algorithms", "RS256", "signature algorithms; `none` and HMAC are refused"),
    CLOCK_SKEW("descope.token.clock-skew", "PT60S", "how far Descope's clock and ours may differ"),
    JWKS_CACHE("descope.jwks.cache", "PT15M", "how long keys are kept before they are read again"),
    JWKS_COOL_DOWN("descope.jwks.cool-down", "PT30S", "pause between fetches for unknown keys"),
    JWKS_OUTAGE_GRACE("descope.jwks.outage-grace", "PT24H", "how long old keys serve while Descope is down"),

    NAME_CLAIM("descope.caller.name-claim", "/sub", "JSON Pointer to the caller's name"),
    GROUP_CLAIMS(
            "descope.caller.group-claims",
            "/roles",
            "JSON Pointers to groups, comma-separated; `{dct}` stands for the current tenant: `/tenants/{dct}/roles`"),
    USERINFO("descope.caller.userinfo", "false", "also read the userinfo endpoint at sign-in"),

    CONNECT_TIMEOUT("descope.http.connect-timeout", "PT3S", "for connections to Descope"),
    REQUEST_TIMEOUT("descope.http.request-timeout", "PT5S", "for calls to Descope"),

    ADJUST_WILDFLY(
            "descope.wildfly.adjust-security",
            "true",
            "turn integrated JASPI off for this deployment on WildFly; `false`: the CLI line is yours");

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
        return byDefault.startsWith("<") ? Optional.empty() : Optional.of(byDefault);
    }

    /** The default as documentation shows it. */
    public String defaultInWords() {
        return byDefault.startsWith("<") && byDefault.endsWith(">")
                ? byDefault.substring(1, byDefault.length() - 1)
                : "`" + byDefault + "`";
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
