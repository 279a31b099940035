package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.Fault;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.web.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Provider's answers and ID tokens that are wrong in a single way: a page with a code, one log line, and nobody signed in. */
class WrongAnswersTest extends FlowTest {
    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(builder -> builder.clientSecret("emulated-access-key")
                    .user(EmulatedUser.named("ada").roles("user").tenant("T1", List.of("editor"), List.of()))
                    .automatic("ada"));

    @Override
    FlowWorld configured(FlowWorld defaults) {
        return defaults.set("descope.http.request-timeout", "PT3S");
    }

    static Stream<Arguments> tokenEndpointFaults() {
        return Stream.of(
                arguments("HTML 502", Fault.badGateway(), 503),
                arguments("500", Fault.status(500), 503),
                arguments("429", Fault.tooManyRequests(Duration.ofSeconds(60)), 503),
                arguments("hanging", Fault.hang(), 503),
                arguments("half a body", Fault.halfBody(), 503),
                arguments("empty body", Fault.emptyBody(), 502),
                arguments("cut JSON", Fault.truncatedJson(), 502),
                arguments("HTML 200", Fault.reply(200, "text/html", "<html>hello</html>"), 502),
                arguments("redirect", Fault.reply(302, "text/html", ""), 502),
                arguments("no access token", Fault.without("access_token"), 502),
                arguments("no ID token", Fault.without("id_token"), 502),
                arguments("an access token that is no text", Fault.with("access_token", 7), 502),
                arguments("another token type", Fault.with("token_type", "DPoP"), 502),
                arguments("invalid_grant", Fault.oauthError(400, "invalid_grant"), 400),
                arguments("Descope's dead token", Fault.descopeError(401, "E061005"), 400),
                arguments("invalid_client", Fault.oauthError(401, "invalid_client"), 502),
                arguments("Descope's 401", Fault.descopeError(401, "E011004"), 502));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokenEndpointFaults")
    void aTokenEndpointThatAnswersWrongly(String what, Fault fault, int status, DescopeEmulator descope) {
        descope.faults().on(Endpoint.TOKEN, fault);
        Answer answer = browser.signIn("%2Fapp%2Freports");
        assertEquals(status, answer.status(), answer.body());
        assertEquals(status == 503, !TestBrowser.header(answer, "Retry-After").isEmpty());
        assertNobodySignedIn(answer);
        assertEquals(1, descope.count(Endpoint.TOKEN));
    }

    static Stream<Arguments> idTokenFaults() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                arguments("no signature", TokenFault.algorithmNone()),
                arguments("HMAC with the client secret", TokenFault.hmacOfClientSecret()),
                arguments("HMAC with the public key", TokenFault.hmacOfPublicKey()),
                arguments("foreign key under a known kid", TokenFault.foreignKey()),
                arguments("unknown key", TokenFault.unknownKey()),
                arguments("tampered signature", TokenFault.tamperedSignature()),
                arguments("critical extension", TokenFault.header("crit", List.of("x"))),
                arguments("another issuer", TokenFault.claim("iss", "https://evil.example/P2")),
                arguments("no issuer", TokenFault.withoutClaim("iss")),
                arguments("another audience", TokenFault.claim("aud", List.of("somebody"))),
                arguments("no audience", TokenFault.withoutClaim("aud")),
                arguments("another party", TokenFault.claim("azp", "somebody")),
                arguments("expired", TokenFault.claim("exp", now - 3_600).and(TokenFault.claim("iat", now - 7_200))),
                arguments("no expiry", TokenFault.withoutClaim("exp")),
                arguments("expiry as text", TokenFault.claim("exp", "tomorrow")),
                arguments("issued in the future", TokenFault.claim("iat", now + 3_000)),
                arguments("not yet valid", TokenFault.claim("nbf", now + 3_000)),
                arguments("no subject", TokenFault.withoutClaim("sub")),
                arguments("blank subject", TokenFault.claim("sub", " ")),
                arguments("another nonce", TokenFault.claim("nonce", "somebody's")),
                arguments("no nonce", TokenFault.withoutClaim("nonce")),
                arguments("wrong hash of the access token", TokenFault.claim("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")),
                arguments("a refresh token", TokenFault.claim("token_type", "refresh_token")),
                arguments("an access token", TokenFault.claim("token_type", "access_token")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("idTokenFaults")
    void anIdTokenThatIsWrongInASingleWay(String what, TokenFault fault, DescopeEmulator descope) {
        descope.faults().on(TokenKind.ID, fault);
        Answer answer = browser.signIn("%2Fapp%2Freports");
        assertEquals(502, answer.status(), answer.body());
        assertNobodySignedIn(answer);
    }

    @Test
    void keysThatCannotBeHadAreAnOutage(DescopeEmulator descope) {
        descope.faults().on(Endpoint.JWKS, Fault.status(500));
        Answer answer = browser.signIn("%2Fapp%2Freports");
        assertEquals(503, answer.status());
        assertNobodySignedIn(answer);
        descope.faults().clear();
    }

    @Test
    void rotatedKeysAreFound(DescopeEmulator descope) {
        assertEquals(302, browser.signIn("%2Fapp%2Fone").status());
        descope.rotateAndRevokeKeys();
        assertEquals(302, new TestBrowser(world.flow()).signIn("%2Fapp%2Ftwo").status());
    }

    @Test
    void anOpaqueAccessTokenIsKeptAndNotRead(DescopeEmulator descope) {
        descope.set(Switch.OPAQUE_ACCESS_TOKENS, true);
        assertEquals(302, browser.signIn("%2Fapp%2Fone").status());
    }

    @Test
    void claimsOfAnAccessTokenThatDoesNotHoldAreNotUsed(DescopeEmulator descope) {
        descope.set(Switch.DESCOPE_CLAIMS_IN, Set.of(TokenKind.ACCESS));
        assertEquals(302, browser.signIn("%2Fapp%2Fone").status());
        assertEquals(Set.of("user"), groups());
        descope.faults().on(TokenKind.ACCESS, TokenFault.foreignKey());
        world.clock().pass(Duration.ofSeconds(1));
        assertEquals(302, browser.signIn("%2Fapp%2Fone").status());
        assertEquals(Set.of(), groups());
    }

    @Test
    void userinfoOfSomebodyElseIsRefused(DescopeEmulator descope) {
        TestBrowser asking = world.set("descope.caller.userinfo", "true").browser();
        descope.faults().on(Endpoint.USERINFO, 1, Fault.with("sub", "U2somebodyElse"));
        Answer answer = asking.signIn("%2Fapp%2Fone");
        assertEquals(502, answer.status());
        assertTrue(asking.sessions().current().isEmpty());
        assertEquals(302, asking.signIn("%2Fapp%2Fone").status());
    }

    @Test
    void aLoginForATenantFailsInAnother() {
        TestBrowser elsewhere =
                world.set("descope.authorization.parameter.tenant", "T2").browser();
        Answer answer = elsewhere.signIn("%2Fapp%2Fone");
        assertEquals(403, answer.status(), answer.body());
        assertTrue(answer.body().contains("DESCOPE-2013"));
        assertTrue(elsewhere.sessions().current().isEmpty());
        assertEquals(
                302,
                world.set("descope.authorization.parameter.tenant", "T1")
                        .browser()
                        .signIn("%2Fapp%2Fone")
                        .status());
    }

    @Test
    void aUserWithoutTheNameClaimIsNotSignedIn() {
        TestBrowser nameless =
                world.set("descope.caller.name-claim", "/employee").browser();
        assertEquals(502, nameless.signIn("%2Fapp%2Fone").status());
        assertTrue(nameless.sessions().current().isEmpty());
    }

    private Set<String> groups() {
        return ((Decision.Identify) browser.send(TestRequest.page("/app/x").isProtected()))
                .caller()
                .groups();
    }

    private void assertNobodySignedIn(Answer answer) {
        assertTrue(browser.sessions().current().isEmpty());
        String reference = answer.body().replaceAll("(?s).*<dt>Reference</dt><dd>([^<]+)<.*", "$1");
        List<String> lines = world.log().all().stream()
                .filter(line -> line.contains("[reference " + reference + "]"))
                .toList();
        assertEquals(1, lines.size(), () -> String.join("\n", world.log().all()));
        assertTrue(lines.get(0).matches("DESCOPE-\\d{4}: .*"));
        assertFalse(String.join("\n", world.log().all()).contains("emulated-access-key"));
        assertFalse(String.join("\n", world.log().all()).contains("eyJ"));
    }
}
