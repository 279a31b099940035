package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for at the authorization endpoint. */
class LoginRulesTest {
    private static final String FORWARD = "descope.authorization.forward-parameters";
    private static final String PARAMETER = "descope.authorization.parameter.";

    @Test
    void scopesAreSeparatedBySpacesAndHoldOpenid() {
        assertEquals(
                List.of("openid", "email"),
                Given.valid("descope.scopes", " openid  email openid ").login().scopes());
        for (String scopes : new String[] {"profile", "openid,profile", "OpenID"}) {
            Given.assertRefused(ConfigMessage.NO_OPENID, "descope.scopes", "descope.scopes", scopes);
        }
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.scopes", "descope.scopes", "openid \"x\"");
    }

    @Test
    void furtherParametersAreReadByTheirNames() {
        assertEquals(
                Map.of("flow", "sign-up", "prompt", "login"),
                Given.valid(PARAMETER + "flow", "sign-up", PARAMETER + "prompt", "login", PARAMETER + "style", " ")
                        .login()
                        .parameters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response_type",
                "response_mode",
                "client_id",
                "redirect_uri",
                "scope",
                "state",
                "nonce",
                "code_challenge",
                "code_challenge_method",
                "request",
                "request_uri",
                "id_token_hint",
                "dpop_jkt",
                "ssoAppId",
                "project_id"
            })
    void theProtocolsOwnParametersAreNeitherSetNorForwarded(String name) {
        assertTrue(ProtocolParameters.owns(name));
        Given.assertRefused(
                ConfigMessage.PROTOCOL_PARAMETER, "descope.authorization.parameter.<name>", PARAMETER + name, "x");
        Given.assertRefused(ConfigMessage.PROTOCOL_PARAMETER, FORWARD, FORWARD, "utm_source," + name);
    }

    @Test
    void promptIsSetButNotForwarded() {
        Given.assertRefused(ConfigMessage.NOT_FORWARDABLE, FORWARD, FORWARD, "prompt");
        assertEquals(
                List.of("plan", "utm_source"),
                Given.valid(FORWARD, "plan, utm_source,plan,").login().forwardParameters());
    }

    /** It would fail for everybody whom Descope does not know already. */
    @Test
    void everyLoginInSilenceIsNoLogin() {
        for (String prompt : new String[] {"none", "login none"}) {
            Given.assertRefused(
                    ConfigMessage.WRONG_VALUE, "descope.authorization.parameter.<name>", PARAMETER + "prompt", prompt);
        }
    }

    @Test
    void aTenantHasRoomInACookie() {
        Given.valid(PARAMETER + "tenant", "t".repeat(200));
        Given.assertRefused(
                ConfigMessage.WRONG_VALUE,
                "descope.authorization.parameter.<name>",
                PARAMETER + "tenant",
                "t".repeat(201));
    }

    @Test
    void parametersHaveNamesOfRfc6749Section8_2() {
        Given.assertRefused(
                ConfigMessage.WRONG_VALUE, "descope.authorization.parameter.<name>", PARAMETER + "a b", "x");
        Given.assertRefused(ConfigMessage.WRONG_VALUE, FORWARD, FORWARD, "a=b");
    }

    @Test
    void aParametersValueIsBoundedAndTheProblemNamesTheWholeKey() {
        Given.assertRefused(ConfigMessage.TOO_LONG, PARAMETER + "flow", PARAMETER + "flow", "x".repeat(4_001));
        Given.assertRefused(ConfigMessage.CONTROL_CHARACTER, PARAMETER + "flow", PARAMETER + "flow", "a\nb");
    }
}
