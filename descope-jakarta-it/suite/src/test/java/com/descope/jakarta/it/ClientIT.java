package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Site;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The kinds of client that a Descope application can be (RFC 6749, 2.1 and 2.3). */
@ArquillianTest
class ClientIT {
    @RegisterExtension
    static final DescopeEmulatorExtension CONFIDENTIAL = DescopeEmulatorExtension.with(builder ->
            People.known(builder).clientSecret(People.SECRET).set(Switch.CLIENT_AUTHENTICATION_REQUIRED, true));

    @RegisterExtension
    static final DescopeEmulatorExtension PUBLIC =
            DescopeEmulatorExtension.with(builder -> People.known(builder).set(Switch.PKCE_REQUIRED, true));

    private final Browser browser = new Browser();

    @Deployment(name = "public", testable = false)
    static WebArchive publicClient() {
        return TestWar.whole("public.war").configured(AppConfig.of(PUBLIC.emulator()));
    }

    @Deployment(name = "classic", testable = false)
    static WebArchive classicClient() {
        return TestWar.whole("classic.war")
                .configured(AppConfig.of(CONFIDENTIAL.emulator()).with("pkce", "false"));
    }

    @Deployment(name = "post", testable = false)
    static WebArchive postClient() {
        return TestWar.whole("post.war")
                .configured(AppConfig.of(CONFIDENTIAL.emulator()).with("client-authentication", "client_secret_post"));
    }

    private RecordedRequest signIn(URL url, DescopeEmulator descope) {
        Page page = new Site(url.toString(), descope).signIn(browser, "alice");
        assertEquals(200, page.status(), page::toString);
        return descope.requests(Endpoint.TOKEN).get(0);
    }

    /** RFC 7636; RFC 6749, 3.2.1: a public client names itself. */
    @Test
    void aPublicClientProvesItselfByPkce(@ArquillianResource @OperateOnDeployment("public") URL url) {
        RecordedRequest request = signIn(url, PUBLIC.emulator());
        assertEquals(43, request.parameter("code_verifier").orElseThrow().length());
        assertEquals(
                PUBLIC.emulator().clientId(), request.parameter("client_id").orElseThrow());
        assertTrue(request.header("Authorization").isEmpty());
        assertTrue(request.parameter("client_secret").isEmpty());
    }

    /** RFC 6749, 2.3.1. */
    @Test
    void theClassicConfidentialClientNeedsNoPkce(@ArquillianResource @OperateOnDeployment("classic") URL url) {
        RecordedRequest request = signIn(url, CONFIDENTIAL.emulator());
        assertTrue(request.header("Authorization").orElseThrow().startsWith("Basic "));
        assertTrue(request.parameter("code_verifier").isEmpty());
        RecordedRequest authorize =
                CONFIDENTIAL.emulator().requests(Endpoint.AUTHORIZE).get(0);
        assertTrue(authorize.parameter("code_challenge").isEmpty());
        assertTrue(authorize.parameter("nonce").isPresent());
    }

    @Test
    void theSecretMayGoIntoTheForm(@ArquillianResource @OperateOnDeployment("post") URL url) {
        RecordedRequest request = signIn(url, CONFIDENTIAL.emulator());
        assertTrue(request.header("Authorization").isEmpty());
        assertEquals(People.SECRET, request.parameter("client_secret").orElseThrow());
        assertEquals(43, request.parameter("code_verifier").orElseThrow().length());
        assertEquals("authorization_code", request.parameter("grant_type").orElseThrow());
        assertEquals(url + "descope/callback", request.parameter("redirect_uri").orElseThrow());
    }

    @Test
    void aSignInToOneApplicationLeavesTheSessionOfAnother(
            @ArquillianResource @OperateOnDeployment("public") URL first,
            @ArquillianResource @OperateOnDeployment("post") URL second) {
        signIn(first, PUBLIC.emulator());
        signIn(second, CONFIDENTIAL.emulator());
        for (URL application : List.of(first, second, first)) {
            Page page = browser.fetch(application + "protected");
            assertEquals(200, page.status(), page::toString);
        }
    }
}
