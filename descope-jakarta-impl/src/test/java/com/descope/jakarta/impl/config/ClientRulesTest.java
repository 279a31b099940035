package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Client ID, secret, client authentication and PKCE. */
class ClientRulesTest {

    @Test
    void withoutASecretTheClientIsPublicAndItsIdIsTheProjects() {
        DescopeConfig.Client client = Given.valid().client();
        assertEquals(Given.PROJECT, client.id());
        assertEquals(ClientAuthentication.NONE, client.authentication());
        assertTrue(client.pkce() && client.secret().isEmpty());
    }

    @Test
    void withASecretTheClientAuthenticatesByBasicUnlessToldOtherwise() {
        assertEquals(ClientAuthentication.CLIENT_SECRET_BASIC, authentication("client_secret_basic"));
        assertEquals(ClientAuthentication.CLIENT_SECRET_POST, authentication("client_secret_post"));
        assertEquals(ClientAuthentication.NONE, authentication("none"));
        assertEquals(ClientAuthentication.CLIENT_SECRET_BASIC, authentication(" "));
    }

    private static ClientAuthentication authentication(String text) {
        return Given.valid("descope.client-secret", Given.SECRET, "descope.client-authentication", text)
                .client()
                .authentication();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    void authenticationNeedsASecret(String way) {
        Given.assertRefused(
                ConfigMessage.NEEDS_SECRET, "descope.client-authentication", "descope.client-authentication", way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"private_key_jwt", "CLIENT_SECRET_BASIC", "basic"})
    void otherClientAuthenticationIsRefused(String way) {
        Given.assertRefused(
                ConfigMessage.WRONG_VALUE, "descope.client-authentication", "descope.client-authentication", way);
    }

    @Test
    void pkceIsLeftOutOnlyByAClientThatAuthenticatesItself() {
        Given.assertRefused(ConfigMessage.NEEDS_PKCE, "descope.pkce", "descope.pkce", "false");
        Given.assertRefused(
                ConfigMessage.NEEDS_PKCE,
                "descope.pkce",
                "descope.pkce",
                "false",
                "descope.client-secret",
                Given.SECRET,
                "descope.client-authentication",
                "none");
        assertFalse(Given.valid("descope.pkce", "false", "descope.client-secret", Given.SECRET)
                .client()
                .pkce());
    }

    @Test
    void aSecretIsNeitherShownInAProblemNorInTheConfiguration() {
        String bad = Given.SECRET + "\u0007";
        String line = Given.assertRefused(
                ConfigMessage.CONTROL_CHARACTER, "descope.client-secret", "descope.client-secret", bad);
        assertFalse(line.contains("nobody-may-see"), line);
        DescopeConfig config = Given.valid("descope.client-secret", Given.SECRET);
        assertEquals(Given.SECRET, config.client().secret().orElseThrow().value());
        assertFalse(config.toString().contains(Given.SECRET));
    }

    @Test
    void aBrokenSecretBringsNoProblemsThatAreOnlyItsConsequences() {
        List<ConfigProblem> problems = Given.problems(
                "descope.client-secret", "a\u0007",
                "descope.client-authentication", "client_secret_post",
                "descope.pkce", "false");
        assertEquals(1, problems.size(), problems::toString);
    }

    @Test
    void aClientIdIsVisibleAscii() {
        assertEquals("app=1", Given.valid("descope.client-id", "app=1").client().id());
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.client-id", "descope.client-id", "an id");
    }
}
