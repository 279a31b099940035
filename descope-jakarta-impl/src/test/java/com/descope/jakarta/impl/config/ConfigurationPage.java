package com.descope.jakarta.impl.config;

import java.util.EnumMap;
import java.util.Map;

/** {@code docs/configuration.md}, made from the keys. */
final class ConfigurationPage {
    private static final String INTRODUCTION = """
            # Configuration

            `descope.project-id` is all that has to be set. Values are read once, when the application is deployed, from the
            sources of MicroProfile Config; the one with the highest ordinal wins:

            | source | ordinal |
            |---|---|
            | system properties | 400 |
            | environment variables | 300 |
            | `META-INF/microprofile-config.properties`, in the WAR and in its libraries | 100 |

            A source may say another ordinal of its own as `config_ordinal`. Where the server has MicroProfile Config, its own
            further sources and profiles count as well; where it has not, the module reads these three itself. A value may
            refer to others, as `${name}` or `${name:default}`; `\\${` is no reference. A blank value is as if not set.
            Lists are separated by commas (`\\,` is a comma inside a value), durations are ISO 8601 (`PT10M`), switches are
            `true` or `false` (also `yes`, `no`, `on`, `off`, `1`, `0`); other words are refused, so that a typo switches
            nothing off. URLs are https, or http with `localhost`, `127.0.0.0/8` or `[::1]`.

            All problems are told together when the application is deployed, and it does not start with one. Keys that begin
            with `descope.` and are not listed here are told as a warning. 🔒 marks secrets: they are never shown. In the
            variable of a key with `<name>`, the name is taken as lower case.

            <!-- Made from ConfigKey by ConfigurationPageTest: mvn -pl descope-jakarta-impl -am test -Dtest=ConfigurationPageTest
                 -Dsurefire.failIfNoSpecifiedTests=false -Ddescope.docs.write=true -->
            """;

    private static final Map<ConfigKey, String> HEADINGS = new EnumMap<>(Map.of(
            ConfigKey.ENABLED, "Descope and this application",
            ConfigKey.ENDPOINT_AUTHORIZATION, "Endpoints",
            ConfigKey.PATH, "Paths",
            ConfigKey.SCOPES, "Login",
            ConfigKey.SESSION_STORE, "Sessions and logout",
            ConfigKey.BEARER_ENABLED, "Bearer tokens",
            ConfigKey.TOKEN_ALGORITHMS, "Tokens and keys",
            ConfigKey.NAME_CLAIM, "Callers",
            ConfigKey.CONNECT_TIMEOUT, "Network and servers"));

    private ConfigurationPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (ConfigKey key : ConfigKey.values()) {
            String heading = HEADINGS.get(key);
            if (heading != null) {
                page.append("\n## ").append(heading);
                page.append("\n\n| key | environment variable | default | meaning |\n|---|---|---|---|\n");
            }
            page.append(row(key));
        }
        return page.toString();
    }

    private static String row(ConfigKey key) {
        return "| `%s`%s | `%s` | %s | %s |\n"
                .formatted(
                        key.key(),
                        key.secret() ? " 🔒" : "",
                        key.prefix()
                                .map(prefix -> EnvironmentNames.upper(prefix) + "<NAME>")
                                .orElseGet(key::environmentName),
                        key.defaultInWords(),
                        key.meaning());
    }
}
