package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which Descope it is: project, base URL, issuer, endpoints. */
final class ProviderReader {
    private static final Pattern PROJECT_ID = Pattern.compile("P([A-Za-z0-9]{27}|[A-Za-z0-9]{31})");
    private static final Pattern OTHER_PROJECT_ID = Pattern.compile("[!-.0-~]{1,200}");

    private final Values values;
    private final UrlReader urls;

    ProviderReader(Values values) {
        this.values = values;
        this.urls = new UrlReader(values);
    }

    DescopeConfig.Provider read() {
        Optional<URI> baseUrl = urls.base(ConfigKey.BASE_URL).map(UrlReader::withoutSlash);
        Optional<URI> issuer = urls.base(ConfigKey.ISSUER);
        boolean own = Stream.of(baseUrl, issuer).flatMap(Optional::stream).anyMatch(url -> !isDescope(url));
        String projectId = projectId(own);
        URI base = baseUrl.orElseGet(() -> Regions.baseUrl(projectId));
        return new DescopeConfig.Provider(
                projectId,
                base,
                issuer.flatMap(sound -> values.text(ConfigKey.ISSUER)).orElse(base + "/" + projectId),
                values.flag(ConfigKey.DISCOVERY),
                endpoints());
    }

    private String projectId(boolean own) {
        if (!values.set(ConfigKey.PROJECT_ID) && !values.broken(ConfigKey.PROJECT_ID)) {
            values.problem(ConfigKey.PROJECT_ID, ConfigMessage.MISSING, ConfigKey.PROJECT_ID.environmentName());
        }
        Pattern form = own ? OTHER_PROJECT_ID : PROJECT_ID;
        return values.text(
                        ConfigKey.PROJECT_ID,
                        text -> form.matcher(text).matches() && !text.matches("\\.{1,2}"),
                        own ? "visible ASCII without a slash" : "P and 27 or 31 letters and digits")
                .orElse("");
    }

    private static boolean isDescope(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.equals("descope.com") || host.endsWith(".descope.com");
    }

    private Map<EndpointName, URI> endpoints() {
        Map<EndpointName, URI> endpoints = new EnumMap<>(EndpointName.class);
        for (EndpointName name : EndpointName.values()) {
            urls.endpoint(keyOf(name)).ifPresent(url -> endpoints.put(name, url));
        }
        return Map.copyOf(endpoints);
    }

    private static ConfigKey keyOf(EndpointName name) {
        return switch (name) {
            case AUTHORIZATION -> ConfigKey.ENDPOINT_AUTHORIZATION;
            case TOKEN -> ConfigKey.ENDPOINT_TOKEN;
            case USERINFO -> ConfigKey.ENDPOINT_USERINFO;
            case JWKS -> ConfigKey.ENDPOINT_JWKS;
            case END_SESSION -> ConfigKey.ENDPOINT_END_SESSION;
            case REVOCATION -> ConfigKey.ENDPOINT_REVOCATION;
            case DEVICE_AUTHORIZATION -> ConfigKey.ENDPOINT_DEVICE_AUTHORIZATION;
        };
    }
}
