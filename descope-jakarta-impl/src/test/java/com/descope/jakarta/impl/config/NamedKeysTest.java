package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys that stand for many. */
class NamedKeysTest {

    @Test
    void propertiesAreFoundByTheirPrefix() {
        assertEquals(Map.of("loginHint", "p.loginHint", "a.b", "p.a.b"), of("p.loginHint", "p.a.b", "p.", "px.y", "q"));
    }

    @Test
    void aVariableIsFoundInLowerCase() {
        assertEquals(Map.of("login_hint", "p.login_hint"), of("P_LOGIN_HINT", "P_", "PX_Y"));
    }

    @Test
    void aVariableThatAPropertyNamesRightlyIsNotFoundTwice() {
        assertEquals(Map.of("loginHint", "p.loginHint"), of("p.loginHint", "P_LOGINHINT"));
    }

    @Test
    void theDottedNamesThatSmallRyeConfigMakesOfVariablesAreLeftOut() {
        assertEquals(Map.of("login_hint", "p.login_hint"), of("P_LOGIN_HINT", "p.login.hint"));
    }

    @Test
    void aParameterOfTheAuthorizationRequestMayComeFromTheEnvironment() {
        StandardSource source = new Sources()
                .property("descope.project-id", Given.PROJECT)
                .variable("DESCOPE_AUTHORIZATION_PARAMETER_LOGIN_HINT", "me")
                .standard();
        ConfigOutcome outcome = new ConfigReader(source).read();
        DescopeConfig config =
                assertInstanceOf(ConfigOutcome.Valid.class, outcome).config();
        assertEquals(Map.of("login_hint", "me"), config.login().parameters());
    }

    private static Map<String, String> of(String... names) {
        return NamedKeys.of("p.", Set.of(names));
    }
}
