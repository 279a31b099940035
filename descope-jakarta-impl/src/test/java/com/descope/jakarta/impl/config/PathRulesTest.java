package com.descope.jakarta.impl.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.ConfigMessage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's own paths, and the application's pages that it leads to. */
class PathRulesTest {

    @Test
    void theCallbackFollowsThePath() {
        DescopeConfig.Paths paths = Given.valid("descope.path", "/auth/id").paths();
        assertEquals("/auth/id", paths.path());
        assertEquals("/auth/id/callback", paths.callback());
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.path", "descope.callback-path"})
    void anOwnPathIsNormalVisibleAsciiAndNotTheRoot(String key) {
        for (String path : new String[] {
            "/",
            "descope",
            "/descope/",
            "//descope",
            "/a//b",
            "/a/../b",
            "/a/./b",
            "/..",
            "/a?b",
            "/a#b",
            "/a b",
            "/ä",
            "/a%62",
            "/a;b",
            "/a\\b",
            "http://example.com/descope"
        }) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, path);
        }
    }

    @Test
    void theCallbackIsUnderThePathAndNoneOfTheOtherOwnPaths() {
        assertEquals(
                "/descope/oidc/back",
                Given.valid("descope.callback-path", "/descope/oidc/back")
                        .paths()
                        .callback());
        for (String path : new String[] {"/callback", "/descope", "/descopes/callback"}) {
            Given.assertRefused(ConfigMessage.CALLBACK_OUTSIDE, "descope.callback-path", "descope.callback-path", path);
        }
        for (String path : new String[] {"login", "logout", "diagnostics", "backchannel-logout"}) {
            Given.assertRefused(
                    ConfigMessage.CALLBACK_TAKEN, "descope.callback-path", "descope.callback-path", "/descope/" + path);
        }
    }

    @Test
    void aBrokenPathIsNotBlamedOnTheCallback() {
        List<ConfigProblem> problems =
                Given.problems("descope.path", "auth", "descope.callback-path", "/auth/callback");
        assertEquals(1, problems.size(), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"descope.login.landing-path", "descope.logout.redirect-path", "descope.error-path"})
    void aPageIsUnderTheContextPathAndNotAmongTheOwnPaths(String key) {
        for (String page : new String[] {"/", "/welcome", "/app/", "/a%20b.xhtml?x=1&y=/"}) {
            Given.valid(key, page);
        }
        for (String page : new String[] {
            "welcome",
            "//example.com",
            "/\\example.com",
            "/%5Cexample.com",
            "/a/../b",
            "/a/%2e%2E/b",
            "/a%2F%2Fb",
            "https://example.com",
            "/a#b",
            "/a?b c",
            "/a%0d%0aX: y",
            "/a%0d%0aX",
            "/a%zz",
            "/a;b",
            "/ä"
        }) {
            Given.assertRefused(ConfigMessage.WRONG_VALUE, key, key, page);
        }
        for (String page : new String[] {"/descope", "/descope/login", "/%64escope/login?return=/", "/descope/"}) {
            Given.assertRefused(ConfigMessage.PAGE_AMONG_OWN, key, key, page);
        }
    }

    @Test
    void anExternalUrlIsWrittenAsBrowsersWriteOrigins() {
        assertEquals(
                Optional.of(URI.create("https://app.example.com/Shop")), external("HTTPS://App.Example.com:443/Shop/"));
        assertEquals(Optional.of(URI.create("http://localhost:8080")), external("http://localhost:8080/"));
        assertEquals(Optional.empty(), external(" "));
    }

    private static Optional<URI> external(String url) {
        return Given.valid("descope.external-url", url).paths().externalUrl();
    }

    @Test
    void withoutPagesOfItsOwnTheApplicationsRootIsUsed() {
        DescopeConfig.Paths paths = Given.valid().paths();
        assertEquals(List.of("/", "/", "/descope"), List.of(paths.landing(), paths.afterLogout(), paths.path()));
        assertEquals(Optional.empty(), paths.error());
    }
}
