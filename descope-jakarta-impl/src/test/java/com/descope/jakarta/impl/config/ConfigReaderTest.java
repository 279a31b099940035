package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration as a whole, and the forms that many keys share. */
class ConfigReaderTest {

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheKeys() {
        List<ConfigProblem> problems = Given.problems(
                "descope.jwks.cache", "long",
                "descope.pkce", "false",
                "descope.scopes", "email",
                "descope.base-url", "http://example.com",
                "descope.project-id", "");
        assertEquals(
                List.of(
                        "descope.project-id",
                        "descope.base-url",
                        "descope.pkce",
                        "descope.scopes",
                        "descope.jwks.cache"),
                problems.stream().map(problem -> problem.values().get(0)).toList());
    }

    @Test
    void switchedOffNothingElseIsRequired() {
        DescopeConfig config = Given.valid("descope.enabled", "false", "descope.project-id", "", "descope.pkce", "x");
        assertFalse(config.enabled());
        assertEquals(
                "/auth",
                Given.valid("descope.enabled", "false", "descope.path", "/auth")
                        .paths()
                        .path());
    }

    @Test
    void aTypoDoesNotSwitchTheModuleOff() {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.enabled", "descope.enabled", "flase");
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ENABLED",
                "PKCE",
                "DISCOVERY",
                "COOKIE_HARDENING",
                "LOGOUT_REVOKE",
                "BEARER_ACCESS_KEYS",
                "USERINFO",
                "ADJUST_WILDFLY"
            })
    void aSwitchKnowsTheWordsOfMicroProfileConfigAndTheirOppositesAndNothingElse(ConfigKey key) {
        for (String yes : new String[] {"true", "TRUE", "yes", "Y", "on", "1"}) {
            assertTrue(flag(key, yes));
        }
        for (String no : new String[] {"false", "False", "no", "n", "off", "0"}) {
            assertFalse(flag(key, no));
        }
        for (String other : new String[] {"ture", "2", "enabled", "true,false"}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key.key(), key.key(), other);
        }
        assertEquals(key.byDefault(), Optional.of(String.valueOf(flag(key, " "))));
    }

    private static boolean flag(ConfigKey key, String text) {
        Values values = new Values(Given.source(Map.of(key.key(), text)));
        boolean flag = values.flag(key);
        assertEquals(List.of(), values.problems());
        return flag;
    }

    @ParameterizedTest
    @CsvSource({
        "descope.login.timeout, PT0S, PT1H, PT1H1S",
        "descope.session.max-age, PT0S, P90D, P91D",
        "descope.token.clock-skew, -PT1S, PT0S, PT6M",
        "descope.jwks.cache, PT0S, PT24H, PT25H",
        "descope.jwks.cool-down, PT0S, PT1S, PT2H",
        "descope.jwks.outage-grace, -PT1S, PT0S, P8D",
        "descope.http.connect-timeout, PT0S, PT10S, PT11S",
        "descope.http.request-timeout, PT0.01S, PT0.1S, PT11S"
    })
    void aDurationIsIso8601AndWithinItsBounds(String key, String tooShort, String good, String tooLong) {
        Given.valid(key, good);
        Given.assertRefused(ConfigMessage.OUT_OF_BOUNDS, key, key, tooShort);
        Given.assertRefused(ConfigMessage.OUT_OF_BOUNDS, key, key, tooLong);
        for (String text : new String[] {"10", "10s", "P1Y", "PT", "PT99999999999999999999S"}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, text);
        }
    }

    @Test
    void aBlankValueIsAsIfNotSetAndSpacesAroundAValueDoNotCount() {
        assertEquals(
                Duration.ofMinutes(10),
                Given.valid("descope.login.timeout", "  ").login().timeout());
        assertEquals(
                Duration.ofMinutes(1),
                Given.valid("descope.login.timeout", " PT1M ").login().timeout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.client-id", "descope.client-secret", "descope.session.secrets", "descope.path"})
    void aTextIsBoundedAndHasNoControlCharacters(String key) {
        Given.assertRefused(ConfigMessage.TOO_LONG, key, key, Given.SECRET + "x".repeat(4_000));
        Given.assertRefused(ConfigMessage.CONTROL_CHARACTER, key, key, Given.SECRET + "\u0000");
    }

    @ParameterizedTest
    @EnumSource
    void aValueIsShownUnlessItIsASecretOrHoldsAPassword(ConfigKey key) {
        Values values = new Values(Given.source(Map.of()));
        values.wrong(key, "some-value", "anything");
        values.wrong(key, "https:/me:some-value@x", "anything");
        List<String> lines = values.problems().stream().map(ConfigProblem::line).toList();
        assertEquals(!key.secret(), lines.get(0).contains("some-value"));
        assertFalse(lines.get(1).contains("some-value"));
    }

    @Test
    void anExpressionThatDoesNotResolveIsAProblemOfItsKey() {
        assertFailure(new NoSuchElementException(Given.SECRET), ConfigMessage.UNRESOLVED);
    }

    @Test
    void aSourceThatFailsIsAProblemOfItsKeyWithoutTheWordsOfTheFailure() {
        assertFailure(new IllegalArgumentException(Given.SECRET), ConfigMessage.UNREADABLE);
    }

    private static void assertFailure(RuntimeException failure, ConfigMessage expected) {
        ConfigSource source = new ConfigSource() {
            @Override
            public Optional<String> value(String name) {
                if (name.equals("descope.client-secret")) {
                    throw failure;
                }
                return Given.source(Given.properties()).value(name);
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }
        };
        List<ConfigProblem> problems = assertInstanceOf(ConfigOutcome.Broken.class, new ConfigReader(source).read())
                .problems();
        assertEquals(
                List.of(expected), problems.stream().map(ConfigProblem::what).toList());
        String line = problems.get(0).line();
        assertTrue(line.contains("descope.client-secret") && !line.contains(Given.SECRET), line);
    }

    @Test
    void aValidConfigurationWarnsOfKeysThatDoNotExist() {
        assertEquals(
                List.of("DESCOPE-1090: descope.client-secert is set, but there is no such key."
                        + " Did you mean descope.client-secret?"),
                Given.warnings("descope.client-secert", Given.SECRET));
    }
}
