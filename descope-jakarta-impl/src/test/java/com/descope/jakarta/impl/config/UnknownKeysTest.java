package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that are none. */
class UnknownKeysTest {

    @ParameterizedTest
    @CsvSource({
        "descope.projectId, descope.project-id",
        "descope.project.id, descope.project-id",
        "descope.projct-id, descope.project-id",
        "descope.client-secert, descope.client-secret",
        "descope.session.secret, descope.session.secrets",
        "descope.bearer.audience, descope.bearer.audiences",
        "descope.paht, descope.path",
        "descope.authorization.parameters.flow, descope.authorization.parameter.flow",
        "DESCOPE_PROJEKT_ID, DESCOPE_PROJECT_ID"
    })
    void aMistypedKeyIsToldWithTheOneThatWasMeant(String name, String meant) {
        assertEquals(List.of(new ConfigProblem(ConfigMessage.UNKNOWN_KEY, List.of(name, meant))), warnings(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.x", "descope.authorization.parameter."})
    void aKeyLikeNoOtherIsToldWithoutAGuess(String name) {
        assertEquals(List.of(new ConfigProblem(ConfigMessage.UNKNOWN_KEY_FAR, List.of(name))), warnings(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "descope.project-id",
                "DESCOPE_PROJECT_ID",
                "descope_project_id",
                "descope.authorization.parameter.flow",
                "DESCOPE_AUTHORIZATION_PARAMETER_LOGIN_HINT",
                "descopes.project-id",
                "other.key",
                "DESCOPE_MANAGEMENT_KEY",
                "DESCOPE_SOMETHING_ELSE"
            })
    void knownKeysAndThoseOfOthersAreNotTold(String name) {
        assertEquals(List.of(), warnings(name));
    }

    @Test
    void theDottedNamesThatSmallRyeConfigMakesOfVariablesAreNotTold() {
        assertEquals(List.of(), warnings("DESCOPE_CLIENT_ID", "descope.client.id"));
        assertEquals(List.of(), warnings("DESCOPE_FOO_BAR", "descope.foo.bar"));
    }

    @Test
    void warningsAreBoundedInNumberAndLength() {
        Set<String> many =
                IntStream.range(0, 100).mapToObj(number -> "descope.x" + number).collect(Collectors.toSet());
        assertEquals(20, new UnknownKeys(many).warnings().size());
        assertEquals(
                ConfigMessage.UNKNOWN_KEY_FAR,
                warnings("descope." + "x".repeat(100_000)).get(0).what());
    }

    private static List<ConfigProblem> warnings(String... names) {
        return new UnknownKeys(Set.of(names)).warnings();
    }
}
