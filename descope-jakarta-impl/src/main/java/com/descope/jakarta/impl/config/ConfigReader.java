package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks the configuration as a whole: all of it holds, or all of its problems are told at once. */
public final class ConfigReader {
    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)+");
    private static final Pattern LOCAL_NAME = Pattern.compile("(java:)?[\\w./-]+");

    private final ConfigSource source;

    public ConfigReader(ConfigSource source) {
        this.source = source;
    }

    public ConfigOutcome read() {
        Set<String> names;
        try {
            names = source.names();
        } catch (RuntimeException failed) {
            String cause = String.valueOf(failed.getMessage());
            return new ConfigOutcome.Broken(
                    List.of(new ConfigProblem(ConfigMessage.SOURCES_UNREADABLE, List.of(cause))));
        }
        Values values = new Values(source);
        DescopeConfig config = config(values);
        return config.enabled() && !values.problems().isEmpty()
                ? new ConfigOutcome.Broken(values.problems())
                : new ConfigOutcome.Valid(config, new UnknownKeys(names).warnings());
    }

    private static DescopeConfig config(Values values) {
        DescopeConfig.Provider provider = new ProviderReader(values).read();
        DescopeConfig.Client client = new ClientReader(values).read(provider.projectId());
        TokenReader tokens = new TokenReader(values);
        OriginReader origins = new OriginReader(values);
        return new DescopeConfig(
                values.flag(ConfigKey.ENABLED),
                provider,
                client,
                new PathsReader(values).read(),
                new LoginReader(values).read(),
                new SessionsReader(values).read(client),
                new DescopeConfig.Refresh(
                        values.duration(ConfigKey.REFRESH_BEFORE_EXPIRY, Duration.ZERO, Duration.ofHours(1)),
                        values.duration(ConfigKey.REFRESH_OUTAGE_GRACE, Duration.ZERO, Duration.ofDays(1))),
                new DescopeConfig.Logout(values.flag(ConfigKey.LOGOUT_REVOKE)),
                tokens.tokens(),
                tokens.bearer(provider, client),
                tokens.jwks(),
                caller(values),
                http(values),
                origins.callers(),
                new DescopeConfig.Outgoing(
                        origins.services(),
                        values.text(ConfigKey.MACHINE_SCOPE, Texts::isScope, Texts.SCOPE)
                                .orElseThrow(),
                        values.text(ConfigKey.MACHINE_AUDIENCE, Texts::isVisible, Texts.VISIBLE)),
                values.text(ConfigKey.CLUSTER_MAP, ConfigReader::isLocalName, "a JNDI name of this server"),
                values.text(ConfigKey.DIAGNOSTICS_ROLE),
                values.flag(ConfigKey.ADJUST_WILDFLY));
    }

    private static DescopeConfig.Caller caller(Values values) {
        return new DescopeConfig.Caller(
                values.text(ConfigKey.NAME_CLAIM, ConfigReader::isPointer, "a JSON Pointer such as /sub")
                        .orElseThrow(),
                values.list(ConfigKey.GROUP_CLAIMS, ConfigReader::isPointer, "a JSON Pointer such as /roles"),
                values.flag(ConfigKey.USERINFO));
    }

    /** RFC 6901, section 3; the empty pointer, which means all claims, is neither name nor group. */
    private static boolean isPointer(String text) {
        return POINTER.matcher(text).matches();
    }

    /** All calls in one request end within ten seconds, hence none may last longer. */
    private static DescopeConfig.Http http(Values values) {
        Duration least = Duration.ofMillis(100);
        Duration most = Duration.ofSeconds(10);
        return new DescopeConfig.Http(
                values.duration(ConfigKey.CONNECT_TIMEOUT, least, most),
                values.duration(ConfigKey.REQUEST_TIMEOUT, least, most));
    }

    /** With another scheme than {@code java:} a lookup would go to another host. */
    private static boolean isLocalName(String name) {
        return LOCAL_NAME.matcher(name).matches();
    }
}
