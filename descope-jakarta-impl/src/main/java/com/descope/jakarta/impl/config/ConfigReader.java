package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks the configuration as a whole: all of it holds, or all of its problems are told at once. */
public final class ConfigReader {
    private static final Pattern PROJECT_ID = Pattern.compile("P([A-Za-z0-9]{27}|[A-Za-z0-9]{31})");
    private static final Pattern ANY_PROJECT_ID = Pattern.compile("[!-.0-~]{1,200}");
    private static final Pattern SIGNATURE = Pattern.compile("(RS|PS|ES)(256|384|512)");
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,500}");

    private final ConfigSource source;
    private final Values values;

    public ConfigReader(ConfigSource source) {
        this.source = source;
        this.values = new Values(source);
    }

    public ConfigOutcome read() {
        boolean enabled = values.flag(ConfigKey.ENABLED);
        DescopeConfig.Provider provider = provider(enabled);
        DescopeConfig.Client client = client(provider.projectId());
        DescopeConfig config = new DescopeConfig(
                enabled,
                provider,
                client,
                new PathsReader(values).read(),
                login(),
                sessions(),
                new DescopeConfig.Logout(values.flag(ConfigKey.LOGOUT_REVOKE)),
                tokens(),
                bearer(provider, client),
                new DescopeConfig.Jwks(
                        values.duration(ConfigKey.JWKS_CACHE),
                        values.duration(ConfigKey.JWKS_COOL_DOWN),
                        values.duration(ConfigKey.JWKS_OUTAGE_GRACE)),
                caller(),
                new DescopeConfig.Http(
                        values.duration(ConfigKey.CONNECT_TIMEOUT), values.duration(ConfigKey.REQUEST_TIMEOUT)),
                Set.copyOf(values.list(
                        ConfigKey.CORS_ORIGINS,
                        origin -> ORIGIN.matcher(origin).matches(),
                        "exact origins such as https://app.example.com, without *")),
                values.flag(ConfigKey.ADJUST_WILDFLY));
        return values.problems().isEmpty()
                ? new ConfigOutcome.Valid(config, new UnknownKeys(source).warnings())
                : new ConfigOutcome.Broken(values.problems());
    }

    private DescopeConfig.Provider provider(boolean enabled) {
        String projectId = values.text(ConfigKey.PROJECT_ID).orElse("");
        boolean own = values.set(ConfigKey.BASE_URL) || values.set(ConfigKey.ISSUER);
        if (projectId.isEmpty() && enabled) {
            values.problem(ConfigMessage.MISSING, ConfigKey.PROJECT_ID, ConfigKey.PROJECT_ID.environmentName());
        } else if (enabled
                && !(own ? ANY_PROJECT_ID : PROJECT_ID).matcher(projectId).matches()) {
            values.wrong(ConfigKey.PROJECT_ID, projectId, "P and 27 or 31 letters and digits");
        }
        URI baseUrl = values.url(ConfigKey.BASE_URL, false)
                .map(ConfigReader::withoutSlash)
                .orElseGet(() -> Regions.baseUrl(projectId));
        Optional<String> issuer = values.text(ConfigKey.ISSUER);
        issuer.ifPresent(text -> values.url(ConfigKey.ISSUER, text, false));
        return new DescopeConfig.Provider(
                projectId,
                baseUrl,
                issuer.orElse(baseUrl + "/" + projectId),
                values.flag(ConfigKey.DISCOVERY),
                endpoints());
    }

    private Map<EndpointName, URI> endpoints() {
        Map<EndpointName, URI> endpoints = new EnumMap<>(EndpointName.class);
        Map<EndpointName, ConfigKey> keys = new EnumMap<>(Map.of(
                EndpointName.AUTHORIZATION, ConfigKey.ENDPOINT_AUTHORIZATION,
                EndpointName.TOKEN, ConfigKey.ENDPOINT_TOKEN,
                EndpointName.USERINFO, ConfigKey.ENDPOINT_USERINFO,
                EndpointName.JWKS, ConfigKey.ENDPOINT_JWKS,
                EndpointName.END_SESSION, ConfigKey.ENDPOINT_END_SESSION,
                EndpointName.REVOCATION, ConfigKey.ENDPOINT_REVOCATION));
        keys.forEach((name, key) -> values.url(key, true).ifPresent(url -> endpoints.put(name, url)));
        return Map.copyOf(endpoints);
    }

    private DescopeConfig.Client client(String projectId) {
        Optional<Secret> secret = values.text(ConfigKey.CLIENT_SECRET).map(Secret::new);
        boolean pkce = values.flag(ConfigKey.PKCE);
        if (!pkce && secret.isEmpty()) {
            values.problem(ConfigMessage.NEEDS_SECRET, "descope.pkce=false");
        }
        String clientId = values.text(ConfigKey.CLIENT_ID).orElse(projectId);
        if (!clientId.isEmpty() && !VISIBLE.matcher(clientId).matches()) {
            values.wrong(ConfigKey.CLIENT_ID, clientId, "at most 500 visible ASCII characters");
        }
        return new DescopeConfig.Client(clientId, secret, authentication(secret.isPresent()), pkce);
    }

    private ClientAuthentication authentication(boolean secret) {
        String text = values.text(ConfigKey.CLIENT_AUTHENTICATION).orElse(secret ? "client_secret_basic" : "none");
        ClientAuthentication authentication =
                switch (text) {
                    case "client_secret_basic" -> ClientAuthentication.CLIENT_SECRET_BASIC;
                    case "client_secret_post" -> ClientAuthentication.CLIENT_SECRET_POST;
                    default -> ClientAuthentication.NONE;
                };
        if (authentication == ClientAuthentication.NONE && !text.equals("none")) {
            values.wrong(ConfigKey.CLIENT_AUTHENTICATION, text, "client_secret_basic, client_secret_post or none");
        } else if (authentication != ClientAuthentication.NONE && !secret) {
            values.problem(ConfigMessage.NEEDS_SECRET, ConfigKey.CLIENT_AUTHENTICATION + "=" + text);
        }
        return authentication;
    }

    private DescopeConfig.Login login() {
        List<String> scopes =
                List.of(values.text(ConfigKey.SCOPES).orElse("openid").strip().split("\\s+"));
        if (!scopes.contains("openid")) {
            values.wrong(ConfigKey.SCOPES, String.join(" ", scopes), "scopes with openid among them");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        values.named(ConfigKey.AUTHORIZATION_PARAMETER).forEach((name, value) -> {
            if (ProtocolParameters.owns(name)) {
                values.problem(ConfigMessage.PROTOCOL_PARAMETER, ConfigKey.AUTHORIZATION_PARAMETER, name);
            } else {
                parameters.put(name, value);
            }
        });
        List<String> forwarded = values.list(ConfigKey.FORWARD_PARAMETERS);
        forwarded.stream()
                .filter(name -> ProtocolParameters.owns(name) || name.equals("prompt"))
                .forEach(name -> values.problem(ConfigMessage.PROTOCOL_PARAMETER, ConfigKey.FORWARD_PARAMETERS, name));
        return new DescopeConfig.Login(
                scopes, Map.copyOf(parameters), forwarded, values.duration(ConfigKey.LOGIN_TIMEOUT));
    }

    private DescopeConfig.Sessions sessions() {
        List<Secret> secrets = values
                .list(
                        ConfigKey.SESSION_SECRETS,
                        text -> new Secret(text).bytes().length >= 32,
                        "at least 32 bytes each")
                .stream()
                .map(Secret::new)
                .toList();
        return new DescopeConfig.Sessions(
                secrets, values.duration(ConfigKey.SESSION_MAX_AGE), values.flag(ConfigKey.COOKIE_HARDENING));
    }

    private DescopeConfig.Tokens tokens() {
        Set<String> algorithms = Set.copyOf(values.list(
                ConfigKey.TOKEN_ALGORITHMS,
                name -> SIGNATURE.matcher(name).matches(),
                "RS256 or another RSA or EC signature of RFC 7518"));
        return new DescopeConfig.Tokens(algorithms, values.duration(ConfigKey.CLOCK_SKEW));
    }

    private DescopeConfig.Bearer bearer(DescopeConfig.Provider provider, DescopeConfig.Client client) {
        List<String> us = List.of(client.id(), provider.projectId());
        return new DescopeConfig.Bearer(
                listed(
                        ConfigKey.BEARER_ISSUERS,
                        List.of(
                                provider.issuer(),
                                provider.baseUrl() + "/v1/apps/" + provider.projectId(),
                                provider.projectId())),
                listed(ConfigKey.BEARER_AUDIENCES, us),
                listed(ConfigKey.BEARER_PARTIES, us),
                values.text(ConfigKey.BEARER_SESSION_NAME).orElseThrow(),
                values.flag(ConfigKey.BEARER_ACCESS_KEYS));
    }

    private Set<String> listed(ConfigKey key, List<String> byDefault) {
        List<String> listed = values.list(key);
        return Collections.unmodifiableSet(new LinkedHashSet<>(listed.isEmpty() ? byDefault : listed));
    }

    private DescopeConfig.Caller caller() {
        List<String> names = values.list(ConfigKey.NAME_CLAIM, ConfigReader::isPointer, "a JSON Pointer such as /sub");
        if (names.size() > 1) {
            values.wrong(ConfigKey.NAME_CLAIM, String.join(",", names), "one JSON Pointer");
        }
        return new DescopeConfig.Caller(
                names.isEmpty() ? "/sub" : names.get(0),
                values.list(ConfigKey.GROUP_CLAIMS, ConfigReader::isPointer, "JSON Pointers such as /roles"),
                values.flag(ConfigKey.USERINFO));
    }

    /** RFC 6901, section 3. */
    private static boolean isPointer(String text) {
        return text.startsWith("/")
                && !Pattern.compile("~(?![01])").matcher(text).find();
    }

    private static URI withoutSlash(URI url) {
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
