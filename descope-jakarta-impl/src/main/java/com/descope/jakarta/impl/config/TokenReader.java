package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which tokens are believed, and how long their keys are kept. */
final class TokenReader {
    /** RFC 7518, section 3.1, without HMAC and {@code none}. */
    private static final Pattern SIGNATURE = Pattern.compile("(RS|PS|ES)(256|384|512)");

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Values values;

    TokenReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Tokens tokens() {
        return new DescopeConfig.Tokens(
                algorithms(),
                values.duration(ConfigKey.CLOCK_SKEW, Duration.ZERO, Duration.ofMinutes(5)),
                values.number(ConfigKey.TOKEN_CACHE_SIZE, 0, 1_000_000));
    }

    private Set<String> algorithms() {
        ConfigKey key = ConfigKey.TOKEN_ALGORITHMS;
        Set<String> algorithms = new LinkedHashSet<>(values.list(key));
        for (String name : algorithms) {
            String upper = name.toUpperCase(Locale.ROOT);
            if (upper.equals("NONE") || upper.startsWith("HS")) {
                values.problem(key, ConfigMessage.UNSAFE_ALGORITHM, name);
            } else if (!SIGNATURE.matcher(name).matches()) {
                values.wrong(key, name, "an RSA or EC signature of RFC 7518 such as RS256");
            }
        }
        return Collections.unmodifiableSet(algorithms);
    }

    DescopeConfig.Bearer bearer(DescopeConfig.Provider provider, DescopeConfig.Client client) {
        String projectId = provider.projectId();
        List<String> us = List.of(client.id(), projectId);
        return new DescopeConfig.Bearer(
                values.flag(ConfigKey.BEARER_ENABLED),
                listed(
                        ConfigKey.BEARER_ISSUERS,
                        List.of(provider.issuer(), provider.baseUrl() + "/v1/apps/" + projectId, projectId)),
                listed(ConfigKey.BEARER_AUDIENCES, us),
                listed(ConfigKey.BEARER_PARTIES, us),
                values.text(ConfigKey.BEARER_SESSION_NAME, Texts::isVisible, Texts.VISIBLE)
                        .orElseThrow(),
                values.flag(ConfigKey.BEARER_ACCESS_KEYS),
                values.text(ConfigKey.BEARER_COOKIE, Texts::isCookieName, Texts.COOKIE_NAME),
                values.flag(ConfigKey.BEARER_RESOURCE_METADATA));
    }

    private Set<String> listed(ConfigKey key, List<String> derived) {
        List<String> listed = values.list(key, Texts::isVisible, Texts.VISIBLE);
        return Collections.unmodifiableSet(new LinkedHashSet<>(listed.isEmpty() ? derived : listed));
    }

    DescopeConfig.Jwks jwks() {
        return new DescopeConfig.Jwks(
                values.duration(ConfigKey.JWKS_CACHE, SECOND, DAY),
                values.duration(ConfigKey.JWKS_COOL_DOWN, SECOND, Duration.ofHours(1)),
                values.duration(ConfigKey.JWKS_OUTAGE_GRACE, Duration.ZERO, Duration.ofDays(7)));
    }
}
