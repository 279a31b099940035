package com.descope.jakarta.impl.config;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads who we are at Descope. Something must tie a code to this client: its secret, or PKCE (RFC 9700, section 2.1.1). */
final class ClientReader {
    private final Values values;

    ClientReader(Values values) {
        this.values = values;
    }

    DescopeConfig.Client read(String projectId) {
        Optional<Secret> secret = values.text(ConfigKey.CLIENT_SECRET).map(Secret::new);
        ClientAuthentication authentication = authentication(secret.isPresent());
        boolean pkce = values.flag(ConfigKey.PKCE);
        if (!pkce && authentication == ClientAuthentication.NONE && !values.broken(ConfigKey.CLIENT_SECRET)) {
            values.problem(ConfigKey.PKCE, ConfigMessage.NEEDS_PKCE);
        }
        String id = values.text(ConfigKey.CLIENT_ID, Texts::isVisible, Texts.VISIBLE)
                .orElse(projectId);
        return new DescopeConfig.Client(id, secret, authentication, pkce);
    }

    private ClientAuthentication authentication(boolean secret) {
        ConfigKey key = ConfigKey.CLIENT_AUTHENTICATION;
        Optional<ClientAuthentication> chosen = values.text(
                        key, text -> named(text).isPresent(), "client_secret_basic, client_secret_post or none")
                .flatMap(ClientReader::named);
        chosen.filter(way -> way != ClientAuthentication.NONE && !secret && !values.broken(ConfigKey.CLIENT_SECRET))
                .ifPresent(way -> values.problem(key, ConfigMessage.NEEDS_SECRET, nameOf(way)));
        return chosen.orElse(secret ? ClientAuthentication.CLIENT_SECRET_BASIC : ClientAuthentication.NONE);
    }

    private static Optional<ClientAuthentication> named(String text) {
        return Arrays.stream(ClientAuthentication.values())
                .filter(way -> nameOf(way).equals(text))
                .findFirst();
    }

    private static String nameOf(ClientAuthentication way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
