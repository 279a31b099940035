package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Descope answers wrongly, in every single way: nobody is signed in, and everybody can find out why. */
@ArquillianTest
class ProviderFaultsIT {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it.
    private URL url;

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Browser browser = new Browser();
    private Site site;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("faults.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void site() {
        site = new Site(url.toString(), descope);
    }

    /** The first login fails with a page and a line in the log under the same reference; the next one works. */
    private void failsWith(int status) {
        ServerLog log = ServerLog.fromNow();
        Page page = site.signIn(browser, "alice");
        assertEquals(status, page.status(), page::toString);
        String code = page.body().replaceFirst("(?s).*(DESCOPE-\\d{4}).*", "$1");
        assertTrue(code.startsWith("DESCOPE-"), page.body());
        String line = log.await("[reference ");
        assertTrue(line.contains(code), line);
        assertTrue(page.body().contains(ServerLog.referenceIn(line)), line);
        assertFalse(log.text().contains("\tat "), "no stack trace: " + log.text());
        assertEquals(status == 503, page.header("Retry-After").isPresent(), page::toString);
        assertEquals(1, descope.count(Endpoint.TOKEN), "a code is sent once, whatever happens (RFC 6749, 4.1.3)");
        assertEquals("anonymous", browser.navigate(site.at("/public")).json().getString("caller"));
        descope.faults().clear();
        assertEquals(200, site.signIn(browser, "alice").status());
    }

    static Stream<Arguments> wrongIdTokens() {
        return Stream.of(
                Arguments.of("OIDC Core 3.1.3.7 (2) iss", TokenFault.claim("iss", "https://evil.example")),
                Arguments.of("OIDC Core 3.1.3.7 (2) no iss", TokenFault.withoutClaim("iss")),
                Arguments.of("OIDC Core 3.1.3.7 (3) aud", TokenFault.claim("aud", List.of("somebody-else"))),
                Arguments.of("OIDC Core 3.1.3.7 (3) no aud", TokenFault.withoutClaim("aud")),
                Arguments.of("OIDC Core 3.1.3.7 (5) azp", TokenFault.claim("azp", "somebody-else")),
                Arguments.of("OIDC Core 3.1.3.7 (6) signature", TokenFault.tamperedSignature()),
                Arguments.of("OIDC Core 3.1.3.7 (6) foreign key", TokenFault.foreignKey()),
                Arguments.of("OIDC Core 3.1.3.7 (6) unknown key", TokenFault.unknownKey()),
                Arguments.of("OIDC Core 3.1.3.7 (7) none", TokenFault.algorithmNone()),
                Arguments.of("OIDC Core 3.1.3.7 (7) HS256, secret", TokenFault.hmacOfClientSecret()),
                Arguments.of("OIDC Core 3.1.3.7 (7) HS256, public key", TokenFault.hmacOfPublicKey()),
                Arguments.of("OIDC Core 3.1.3.7 (9) exp", TokenFault.claim("exp", 1_700_000_000)),
                Arguments.of("OIDC Core 3.1.3.7 (9) no exp", TokenFault.withoutClaim("exp")),
                Arguments.of("OIDC Core 3.1.3.7 (10) iat", TokenFault.claim("iat", 4_000_000_000L)),
                Arguments.of("OIDC Core 3.1.3.7 (11) nonce", TokenFault.claim("nonce", "another")),
                Arguments.of("OIDC Core 3.1.3.7 (11) no nonce", TokenFault.withoutClaim("nonce")),
                Arguments.of("OIDC Core 3.1.3.6 at_hash", TokenFault.claim("at_hash", "c2hvcnQ")),
                Arguments.of("OIDC Core 2 no sub", TokenFault.withoutClaim("sub")),
                Arguments.of("OIDC Core 2 blank sub", TokenFault.claim("sub", " ")),
                Arguments.of("RFC 7515 4.1.11 crit", TokenFault.critical()),
                Arguments.of("an access token in its place", TokenFault.claim("token_type", "access_token")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongIdTokens")
    void aWrongIdTokenIs502(String what, TokenFault fault) {
        descope.faults().on(TokenKind.ID, fault);
        failsWith(502);
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("an error page with status 200", 502, Fault.reply(200, "text/html", "<h1>Hello</h1>")),
                Arguments.of("half of the JSON", 502, Fault.truncatedJson()),
                Arguments.of("nothing", 502, Fault.emptyBody()),
                Arguments.of("no access token", 502, Fault.without("access_token")),
                Arguments.of("no ID token", 502, Fault.without("id_token")),
                Arguments.of("an ID token that is a number", 502, Fault.with("id_token", 7)),
                Arguments.of("token_type mac", 502, Fault.with("token_type", "mac")),
                Arguments.of("invalid_client", 502, Fault.oauthError(401, "invalid_client")),
                Arguments.of("Descope's own error for a wrong client", 502, Fault.descopeError(401, "E011002")),
                Arguments.of("a redirect", 502, Fault.reply(302, "text/html", "")),
                Arguments.of("invalid_grant", 400, Fault.oauthError(400, "invalid_grant")),
                Arguments.of("status 500", 503, Fault.status(500)),
                Arguments.of("a gateway's page", 503, Fault.badGateway()),
                Arguments.of("the rate limit", 503, Fault.tooManyRequests(Duration.ofSeconds(30))),
                Arguments.of("half of the body", 503, Fault.halfBody()),
                Arguments.of("no answer in time", 503, Fault.hang()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongAnswers")
    void aWrongAnswerOfTheTokenEndpointIsToldAsWhatItIs(String what, int status, Fault fault) {
        descope.faults().on(Endpoint.TOKEN, fault);
        failsWith(status);
    }

    @Test
    void keysThatWereRotatedAreFetched() {
        site.signIn(browser, "alice");
        descope.rotateKeys();
        assertEquals(200, site.signIn(new Browser(), "bob").status());
    }
}
