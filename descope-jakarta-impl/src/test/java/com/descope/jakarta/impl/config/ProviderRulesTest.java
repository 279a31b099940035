package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Project, base URL, issuer and endpoints. */
class ProviderRulesTest {
    private static final String REGIONAL = "Peuc1abcdefghijklmnopqrstuvwxyz2";

    @Test
    void theProjectIdIsRequired() {
        String line = Given.assertRefused(ConfigMessage.MISSING, "descope.project-id", "descope.project-id", " ");
        assertEquals(true, line.contains("DESCOPE_PROJECT_ID"));
    }

    @Test
    void theBaseUrlIsThatOfTheRegionInTheProjectId() {
        assertEquals(
                URI.create("https://api.descope.com"), Given.valid().provider().baseUrl());
        DescopeConfig.Provider provider =
                Given.valid("descope.project-id", REGIONAL).provider();
        assertEquals(URI.create("https://api.euc1.descope.com"), provider.baseUrl());
        assertEquals("https://api.euc1.descope.com/" + REGIONAL, provider.issuer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2abc",
                "Q2abcdefghijklmnopqrstuvwxyz",
                "P2abcdefghijklmnopqrstuvwx-z",
                "P2abcdefghijklmnopqrstuvwxyz123",
                "P2abcdefghijklmnopqrstuvwxyz/.."
            })
    void atDescopeAProjectIdIsPAnd27Or31LettersAndDigits(String id) {
        Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.project-id", "descope.project-id", id);
        Given.assertRefused(
                ConfigMessage.WRONG_VALUE,
                "descope.project-id",
                "descope.project-id",
                id,
                "descope.base-url",
                "https://api.use1.descope.com");
    }

    @ParameterizedTest
    @CsvSource({
        "descope.base-url, http://localhost:8180",
        "descope.base-url, https://auth.example.com",
        "descope.issuer, https://auth.example.com/realm"
    })
    void elsewhereAProjectIdIsAnyVisibleTextWithoutASlash(String key, String url) {
        assertEquals(
                "P:1_x",
                Given.valid("descope.project-id", "P:1_x", key, url).provider().projectId());
        for (String id : new String[] {"a/b", "a b", "ä", ".."}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, "descope.project-id", "descope.project-id", id, key, url);
        }
    }

    @Test
    void theBaseUrlLosesItsSlashAndTheIssuerIsKeptAsItIsWritten() {
        DescopeConfig.Provider provider = Given.valid(
                        "descope.base-url",
                        "https://auth.example.com/",
                        "descope.issuer",
                        "https://Auth.example.com/x/")
                .provider();
        assertEquals(URI.create("https://auth.example.com"), provider.baseUrl());
        assertEquals("https://Auth.example.com/x/", provider.issuer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.base-url", "descope.issuer", "descope.external-url", "descope.endpoint.token"})
    void httpIsForLoopbackOnly(String key) {
        for (String host : new String[] {"localhost:8180", "127.0.0.1", "127.9.9.9:1", "[::1]:8180", "LOCALHOST"}) {
            Given.valid(key, "http://" + host + "/x");
        }
        for (String host : new String[] {
            "example.com", "localhost.example.com", "127.0.0.1.example.com", "10.0.0.1", "[::2]", "x.localhost"
        }) {
            Given.assertRefused(ConfigMessage.NOT_HTTPS, key, key, "http://" + host + "/x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.base-url", "descope.issuer", "descope.external-url", "descope.endpoint.jwks"})
    void aUrlIsAbsoluteAndWellFormed(String key) {
        for (String url : new String[] {
            "auth.example.com",
            "/x",
            "https:///x",
            "https://",
            "ftp://example.com",
            "https://exa mple.com",
            "https://example.com:99999",
            "https://example.com/ä",
            "javascript:alert(1)",
            "https://under_score.example.com"
        }) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, url);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.base-url", "descope.issuer", "descope.external-url", "descope.endpoint.jwks"})
    void aUrlHasNoUserAndNoFragmentAndItsPasswordIsNotShown(String key) {
        String line = Given.assertRefused(ConfigMessage.URL_PART, key, key, "https://me:pass99@example.com");
        assertFalse(line.contains("pass99"), line);
        Given.assertRefused(ConfigMessage.URL_PART, key, key, "https://example.com/#x");
        String malformed = Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, "https:/me:pass99@example.com");
        assertFalse(malformed.contains("pass99"), malformed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.base-url", "descope.issuer", "descope.external-url"})
    void aUrlThatOthersAreMadeFromHasNoQueryAndAPlainPath(String key) {
        Given.assertRefused(ConfigMessage.URL_PART, key, key, "https://example.com/?x=1");
        for (String path : new String[] {"/a/../b", "/a//b", "/%2e%2e/b", "/a;b", "/a%5Cb", "/a%00"}) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, "https://example.com" + path);
        }
    }

    @Test
    void anEndpointMayHaveAQueryAndOnlyOverridesAreInTheMap() {
        assertEquals(Map.of(), Given.valid().provider().endpoints());
        URI own = URI.create("https://example.com/token?tenant=a");
        assertEquals(
                Map.of(EndpointName.TOKEN, own),
                Given.valid("descope.endpoint.token", own.toString()).provider().endpoints());
    }

    @Test
    void everyEndpointHasTheKeyOfItsName() {
        for (EndpointName name : EndpointName.values()) {
            assertEquals(
                    Map.of(name, URI.create("https://example.com/e")),
                    Given.valid("descope.endpoint." + name.key(), "https://example.com/e")
                            .provider()
                            .endpoints());
        }
    }
}
