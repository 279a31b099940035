package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The enum is the only place of a key: all of it is read, and nothing besides. */
class ConfigKeyTest {

    /** With a secret, so that every other value is one that may be chosen. */
    private static final String[] BASE = {"descope.client-secret", Given.SECRET};

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsSetChangesTheConfiguration(ConfigKey key) {
        String name = key.prefix().map(prefix -> prefix + "flow").orElse(key.key());
        DescopeConfig changed = Given.valid(BASE[0], BASE[1], name, other(key));
        assertNotEquals(Given.valid(BASE), changed);
    }

    private static String other(ConfigKey key) {
        return switch (key) {
            case PROJECT_ID -> "P3abcdefghijklmnopqrstuvwxyz";
            case BASE_URL, ISSUER, EXTERNAL_URL -> "https://auth.example.com";
            case ENDPOINT_AUTHORIZATION, ENDPOINT_TOKEN, ENDPOINT_USERINFO -> "https://auth.example.com/e";
            case ENDPOINT_JWKS, ENDPOINT_END_SESSION, ENDPOINT_REVOCATION -> "https://auth.example.com/e";
            case CLIENT_ID, CLIENT_SECRET, DIAGNOSTICS_ROLE, AUTHORIZATION_PARAMETER, FORWARD_PARAMETERS -> "another";
            case ENDPOINT_DEVICE_AUTHORIZATION -> "https://auth.example.com/e";
            case CLIENT_AUTHENTICATION -> "client_secret_post";
            case PATH -> "/another";
            case CALLBACK_PATH -> "/descope/another";
            case ERROR_PATH, LANDING_PATH, LOGOUT_REDIRECT_PATH, NAME_CLAIM, GROUP_CLAIMS -> "/another";
            case SCOPES -> "openid";
            case SESSION_STORE -> "cookie";
            case SESSION_SECRETS -> "0123456789abcdef0123456789abcdef";
            case CLUSTER_MAP -> "java:comp/env/descope/shared";
            case BEARER_ISSUERS, BEARER_AUDIENCES, BEARER_PARTIES, BEARER_SESSION_NAME, BEARER_COOKIE -> "another";
            case MACHINE_SCOPE, MACHINE_AUDIENCE -> "another";
            case CORS_ORIGINS, PROPAGATION_ORIGINS -> "https://app.example.com";
            case TOKEN_ALGORITHMS -> "ES256";
            case REFRESH_BEFORE_EXPIRY,
                    REFRESH_OUTAGE_GRACE,
                    LOGIN_TIMEOUT,
                    SESSION_MAX_AGE,
                    CLOCK_SKEW,
                    JWKS_CACHE,
                    JWKS_COOL_DOWN -> "PT7S";
            case JWKS_OUTAGE_GRACE, CONNECT_TIMEOUT, REQUEST_TIMEOUT -> "PT7S";
            case ENABLED, BEARER_ENABLED, PKCE, COOKIE_HARDENING, LOGOUT_REVOKE, ADJUST_WILDFLY -> "false";
            case DISCOVERY, LOGIN_SILENT, BEARER_ACCESS_KEYS, BEARER_RESOURCE_METADATA, USERINFO -> "true";
            case TOKEN_CACHE_SIZE -> "7";
        };
    }

    @Test
    void noOtherKeyIsRead() {
        Set<String> asked = new HashSet<>();
        ConfigSource recording = new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                asked.add(name);
                return Given.source(Given.properties()).value(name);
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }
        };
        new ConfigReader(recording).read();
        assertEquals(
                Arrays.stream(ConfigKey.values())
                        .filter(key -> key.prefix().isEmpty())
                        .map(ConfigKey::key)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(asked));
    }

    @Test
    void theDefaultsOfTheEnumAreThoseThatHold() {
        Map<String, String> written = Given.properties();
        for (ConfigKey key : ConfigKey.values()) {
            key.byDefault().ifPresent(text -> written.put(key.key(), text));
        }
        ConfigOutcome explicit = new ConfigReader(Given.source(written)).read();
        assertEquals(Given.read(), explicit);
    }

    @Test
    void secretsAreMarked() {
        assertEquals(
                Set.of(ConfigKey.CLIENT_SECRET, ConfigKey.SESSION_SECRETS),
                Arrays.stream(ConfigKey.values()).filter(ConfigKey::secret).collect(Collectors.toSet()));
    }

    @Test
    void aKeysVariableIsItsNameInCapitalsWithUnderscores() {
        assertEquals("DESCOPE_AUTHORIZATION_FORWARD_PARAMETERS", ConfigKey.FORWARD_PARAMETERS.environmentName());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyHasAMeaningOfOneSentence(ConfigKey key) {
        assertTrue(key.key().matches("descope(\\.[a-z]+(-[a-z]+)*)+(\\.<name>)?"), key.key());
        assertTrue(key.meaning().endsWith(".") && !key.meaning().contains(". "), key.meaning());
    }
}
