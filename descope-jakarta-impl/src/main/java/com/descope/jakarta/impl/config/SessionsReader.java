package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.time.Duration;
import java.util.List;

/** Reads where sessions are kept, and what seals cookies. */
final class SessionsReader {
    private static final int SHORTEST_SECRET = 32;

    private final Values values;

    SessionsReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Sessions read(DescopeConfig.Client client) {
        List<Secret> secrets = secrets();
        return new DescopeConfig.Sessions(
                store(client, secrets),
                secrets,
                values.duration(ConfigKey.SESSION_MAX_AGE, Duration.ofSeconds(1), Duration.ofDays(90)),
                values.flag(ConfigKey.COOKIE_HARDENING));
    }

    private List<Secret> secrets() {
        ConfigKey key = ConfigKey.SESSION_SECRETS;
        List<Secret> secrets = values.list(key).stream().map(Secret::new).toList();
        for (int index = 0; index < secrets.size(); index++) {
            int length = secrets.get(index).bytes().length;
            if (length < SHORTEST_SECRET) {
                values.problem(key, ConfigMessage.SHORT_SECRET, index + 1, length, SHORTEST_SECRET);
            }
        }
        return secrets;
    }

    /** Random secrets would sign everybody out at a restart, and on each other node. */
    private SessionStoreKind store(DescopeConfig.Client client, List<Secret> secrets) {
        ConfigKey key = ConfigKey.SESSION_STORE;
        SessionStoreKind kind = values.text(
                        key, text -> SessionStoreKind.named(text).isPresent(), "http-session or cookie")
                .flatMap(SessionStoreKind::named)
                .orElse(SessionStoreKind.HTTP_SESSION);
        boolean unsealed = secrets.isEmpty() && client.secret().isEmpty();
        boolean toldAlready = values.broken(ConfigKey.SESSION_SECRETS) || values.broken(ConfigKey.CLIENT_SECRET);
        if (kind == SessionStoreKind.COOKIE && unsealed && !toldAlready) {
            values.problem(key, ConfigMessage.NO_SECRET_FOR_COOKIES);
        }
        return kind;
    }
}
