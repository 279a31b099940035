package com.descope.jakarta.impl.config;

import static com.descope.jakarta.impl.config.Given.assertRefused;
import static com.descope.jakarta.impl.config.Given.valid;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the application sends to other services. */
class OutgoingRulesTest {
    private static final String ORIGINS = "descope.propagation.origins";

    @Test
    void byDefaultNoTokenGoesAnywhere() {
        assertEquals(new DescopeConfig.Outgoing(Set.of(), "openid", Optional.empty()), valid().outgoing());
    }

    @Test
    void originsAreHttpsOrOnThisMachine() {
        assertEquals(
                Set.of("https://api.example.com", "http://localhost:8081", "http://[::1]:8082"),
                valid(ORIGINS, "https://api.example.com, http://localhost:8081,http://[::1]:8082")
                        .outgoing()
                        .origins());
    }

    @Test
    void httpIsForThisMachineOnly() {
        assertRefused(ConfigMessage.NOT_HTTPS, ORIGINS, ORIGINS, "http://api.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "https://api.example.com/",
                "https://api.example.com/orders",
                "https://api.example.com:443",
                "https://API.example.com",
                "https://user@api.example.com",
                "https://[:::]",
                "https://-",
                "api.example.com",
                "ftp://api.example.com"
            })
    void anOriginIsExact(String origin) {
        assertRefused(ConfigMessage.WRONG_VALUE, ORIGINS, ORIGINS, origin);
    }

    @Test
    void scopesAndAudienceAreVisibleText() {
        assertRefused(ConfigMessage.WRONG_VALUE, "descope.machine.scope", "descope.machine.scope", "a\"b");
        assertRefused(ConfigMessage.WRONG_VALUE, "descope.machine.audience", "descope.machine.audience", "a b");
    }
}
