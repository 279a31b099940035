package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, bearers, callers, origins and sealing secrets. */
class TokenRulesTest {
    private static final String ALGORITHMS = "descope.token.algorithms";
    private static final String ORIGINS = "descope.cors.origins";
    private static final String SECRETS = "descope.session.secrets";

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "HS512", "hs384"})
    void noneAndHmacAreRefused(String algorithm) {
        Given.assertRefused(ConfigMessage.UNSAFE_ALGORITHM, ALGORITHMS, ALGORITHMS, "RS256," + algorithm);
    }

    @Test
    void algorithmsAreRsaAndEcSignaturesOfRfc7518Section3_1() {
        assertEquals(
                Set.of("RS256", "PS384", "ES512"),
                Given.valid(ALGORITHMS, "RS256,PS384,ES512").tokens().algorithms());
        for (String name : new String[] {"RS1", "rs256", "EdDSA", "ES256K", "RSA-OAEP", "RS256 ES256"}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, ALGORITHMS, ALGORITHMS, name);
        }
    }

    @Test
    void bearersAreOursUnlessListed() {
        DescopeConfig.Bearer bearer = Given.valid("descope.client-id", "app").bearer();
        assertEquals(
                Set.of(
                        "https://api.descope.com/" + Given.PROJECT,
                        "https://api.descope.com/v1/apps/" + Given.PROJECT,
                        Given.PROJECT),
                bearer.issuers());
        assertEquals(Set.of("app", Given.PROJECT), bearer.audiences());
        assertEquals(Set.of("app", Given.PROJECT), bearer.authorizedParties());
        assertTrue(bearer.enabled() && bearer.sessionName().equals("DS") && !bearer.accessKeys());
        assertTrue(bearer.cookie().isEmpty() && !bearer.resourceMetadata());
        assertEquals(10_000, Given.valid().tokens().cacheSize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b", "a b", "a;b", "\u00e9"})
    void aTokenCookieHasANameOfRfc6265(String name) {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.bearer.cookie", "descope.bearer.cookie", name);
    }

    @Test
    void theTokenCacheHasASizeThatIsANumber() {
        String key = "descope.token.cache-size";
        assertEquals(0, Given.valid(key, "0").tokens().cacheSize());
        Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, "many");
        Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, "-1");
        Given.assertRefused(ConfigMessage.OUT_OF_BOUNDS, key, key, "1000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.bearer.issuers", "descope.bearer.audiences", "descope.bearer.authorized-parties"})
    void aListReplacesItsDefaultAndABackslashKeepsAComma(String key) {
        DescopeConfig.Bearer bearer = Given.valid(key, "a , b\\,c,,a").bearer();
        Set<String> read =
                switch (key) {
                    case "descope.bearer.issuers" -> bearer.issuers();
                    case "descope.bearer.audiences" -> bearer.audiences();
                    default -> bearer.authorizedParties();
                };
        assertEquals(Set.of("a", "b,c"), read);
        Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, "a,b c");
        Given.assertRefused(ConfigMessage.TOO_MANY, key, key, "a,".repeat(51));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example.com",
                "https://app.example.com/",
                "https://app.example.com/x",
                "app.example.com",
                "https://APP.example.com",
                "https://app.example.com:443",
                "http://app.example.com:80",
                "https://me@app.example.com",
                "ftp://app.example.com",
                "https://app.example.com?x"
            })
    void anOriginIsExactAsBrowsersSendIt(String origin) {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, ORIGINS, ORIGINS, "https://app.example.com," + origin);
    }

    @Test
    void originsMayHaveUnusualPorts() {
        assertEquals(
                Set.of("https://app.example.com:8443", "http://localhost:3000", "https://[::1]:1"),
                Given.valid(ORIGINS, "https://app.example.com:8443,http://localhost:3000,https://[::1]:1")
                        .corsOrigins());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.caller.name-claim", "descope.caller.group-claims"})
    void claimsArePointedToByRfc6901(String key) {
        for (String pointer : new String[] {"sub", "/a~2", "/a~", "#/sub"}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, pointer);
        }
    }

    @Test
    void groupClaimsMayNameTheCurrentTenant() {
        DescopeConfig.Caller caller = Given.valid(
                        "descope.caller.group-claims", "/roles,/tenants/{dct}/roles",
                        "descope.caller.name-claim", "/nested~1claims/e~0mail")
                .caller();
        assertEquals(List.of("/roles", "/tenants/{dct}/roles"), caller.groupClaims());
        assertEquals("/nested~1claims/e~0mail", caller.nameClaim());
    }

    @Test
    void eachSealingSecretHasAtLeast32BytesAndAShortOneIsNamedByItsPlace() {
        String good = "0123456789abcdef0123456789abcdef";
        String umlauts = "ä".repeat(16);
        List<Secret> secrets =
                Given.valid(SECRETS, good + "," + umlauts).sessions().secrets();
        assertEquals(List.of(new Secret(good), new Secret(umlauts)), secrets);
        String line = Given.assertRefused(ConfigMessage.SHORT_SECRET, SECRETS, SECRETS, good + ",tooshortsecret");
        assertTrue(line.contains("number 2") && line.contains("14 bytes"), line);
        assertFalse(line.contains("tooshort"), line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://other.example/map", "rmi://other.example/map", "iiop:map", "dns:x"})
    void theMapOfAClusterIsOnThisServer(String name) {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.cluster.map", "descope.cluster.map", name);
    }
}
