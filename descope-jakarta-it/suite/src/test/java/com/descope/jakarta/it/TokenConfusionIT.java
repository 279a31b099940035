package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.People;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.TestWar;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All tokens of a project are signed with the same keys: only the kinds that are meant pass (RFC 8725, 3.12). */
@ArquillianTest
class TokenConfusionIT {
    private static final String GOOD = "200";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = People.descope();

    private final DescopeEmulator descope = DESCOPE.emulator();
    private final Tokens tokens = descope.tokens();
    private final Browser program = new Browser();
    private final List<Answer> answers = new ArrayList<>();

    @Deployment(name = "strict", testable = false)
    static WebArchive strict() {
        return TestWar.whole("strict.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    /** With tokens of access keys, and without a memory of tokens. */
    @Deployment(name = "machines", testable = false)
    static WebArchive machines() {
        return TestWar.whole("machines.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("bearer.access-keys", "true")
                        .with("token.cache-size", "0"));
    }

    private EmulatedUser alice() {
        return descope.user("alice");
    }

    private TokenRecipe access() {
        return tokens.accessToken(alice());
    }

    private TokenRecipe session() {
        return tokens.sessionToken(alice());
    }

    private TokenRecipe machine() {
        return tokens.accessKeySession(EmulatedUser.machine("robot").roles("user"));
    }

    @Test
    void onlyTheKindsThatAreMeantPass(@ArquillianResource @OperateOnDeployment("strict") URL url) {
        String app = url.toString();
        kindsThatPass(app);
        check(app, GOOD, "no kid, while there is one key", access().with(TokenFault.withoutKeyId()));
        otherKinds(app);
        check(app, "3022", "session of an access key", machine());
        otherParties(app);
        otherTimes(app);
        otherSignatures(app);
        report("an application as configured by default");
    }

    @Test
    void accessKeysAreLetInWhereTheyAreAdmittedAndNothingElseWithThem(
            @ArquillianResource @OperateOnDeployment("machines") URL url) {
        String app = url.toString();
        kindsThatPass(app);
        check(app, GOOD, "session of an access key", machine());
        check(
                app,
                "3022",
                "session of an access key, as the ID token's issuer",
                machine().issuer(descope.issuer()));
        check(
                app,
                "3022",
                "session of an access key with dv",
                machine().claim("dv", 1).claim("rexp", "2099-01-01T00:00:00Z"));
        check(
                app,
                "3013",
                "session of an access key for somebody else",
                machine().audience("somebody-else"));
        otherKinds(app);
        otherParties(app);
        report("an application with descope.bearer.access-keys=true");
    }

    private void kindsThatPass(String app) {
        check(app, GOOD, "OIDC access token", access());
        check(app, GOOD, "session token, older form", session());
        check(app, GOOD, "session token, newer form", tokens.newerSessionToken(alice()));
    }

    private void otherKinds(String app) {
        check(app, "3022", "refresh token", tokens.refreshToken(alice()));
        check(app, "3022", "refresh token of a session", tokens.sessionRefreshToken(alice()));
        check(
                app,
                "3022",
                "refresh token of a session, renamed DS",
                tokens.sessionRefreshToken(alice()).claim("drn", "DS"));
        check(app, "3022", "ID token", tokens.idToken(alice()));
        check(
                app,
                "3022",
                "ID token without token_type",
                tokens.idToken(alice()).without("token_type"));
        check(
                app,
                "3022",
                "ID token without token_type, with nonce, of the session issuer",
                tokens.idToken(alice())
                        .without("token_type")
                        .claim("nonce", "n")
                        .issuer(descope.baseUrl() + "/v1/apps/" + descope.projectId()));
        check(app, "3022", "logout token", tokens.logoutToken(alice()));
        check(app, "3019", "logout token by browser session", tokens.logoutTokenOfSession("some-session"));
        check(app, "3020", "sender-constrained access token (cnf)", access().senderConstrained());
        check(app, "3020", "sender-constrained session token (cnf)", session().senderConstrained());
        check(app, "3022", "access token without aud", access().without("aud"));
        check(app, "3022", "access token of an unknown token_type", access().claim("token_type", "device_secret"));
        check(
                app,
                "3011",
                "access token whose token_type is a list",
                access().claim("token_type", List.of("access_token")));
        check(app, "3022", "session token by another name", session().claim("drn", "DSX"));
        check(app, "3022", "session token of the OIDC issuer", session().issuer(descope.issuer()));
    }

    private void otherParties(String app) {
        TokenRecipe inbound = tokens.inboundAppToken(alice()).audience(descope.projectId());
        check(app, "3015", "third-party app, our audience, the user's roles", inbound);
        check(app, "3015", "third-party app, our issuer too", inbound.issuer(descope.issuer()));
        check(app, "3014", "third-party app without consent id", inbound.without("dci"));
        check(
                app,
                "3014",
                "third-party app by client_id alone",
                inbound.without("dci").without("azp"));
        check(app, "3015", "third-party app by consent id alone", access().claim("dci", "C2consent"));
        check(
                app,
                "3012",
                "token of another project",
                tokens.otherProjectsToken(alice(), "P2another0000000000000000000"));
        check(app, "3012", "other form of issuer: a slash at its end", access().issuer(descope.issuer() + "/"));
        check(
                app,
                "3012",
                "other form of issuer: /v1/<project>",
                access().issuer(descope.baseUrl() + "/v1/" + descope.projectId()));
        check(
                app,
                "3012",
                "other form of issuer: case",
                access().issuer(descope.issuer().toUpperCase(Locale.ROOT)));
        check(app, "3012", "no issuer", access().without("iss"));
        check(app, "3013", "other audience", access().audience("somebody-else"));
        check(
                app,
                "3013",
                "newer session token for another audience",
                tokens.newerSessionToken(alice()).audience("somebody-else"));
        check(app, "3014", "other client (azp)", access().claim("azp", "somebody-else"));
        check(app, "3019", "no subject", access().without("sub"));
    }

    private void otherTimes(String app) {
        Instant now = Instant.now();
        check(app, "3016", "expired", access().issuedAt(now.minusSeconds(7200)).expiresAt(now.minusSeconds(3600)));
        check(app, "3011", "without an end", access().without("exp"));
        check(
                app,
                "3017",
                "not yet valid",
                access().claim("nbf", now.plusSeconds(3600).getEpochSecond()));
        check(
                app,
                "3018",
                "issued in the future",
                access().issuedAt(now.plusSeconds(600)).expiresAt(now.plusSeconds(1200)));
    }

    private void otherSignatures(String app) {
        check(app, "3002", "alg none without a signature", access().with(TokenFault.algorithmNone()));
        check(app, "3004", "alg none with a signature", access().header("alg", "none"));
        check(app, "3004", "alg NONE with a signature", access().header("alg", "NONE"));
        check(app, "3004", "HS256 with the public key", access().with(TokenFault.hmacOfPublicKey()));
        check(app, "3004", "HS256 with the client secret", access().with(TokenFault.hmacOfClientSecret()));
        check(
                app,
                "3009",
                "RS256, but the signature is an HMAC",
                access().with(TokenFault.hmacOfPublicKey()).header("alg", "RS256"));
        check(app, "3006", "unknown kid", access().with(TokenFault.unknownKey()));
        check(app, "3009", "foreign key under our kid", access().with(TokenFault.foreignKey()));
        check(app, "3009", "tampered signature", access().with(TokenFault.tamperedSignature()));
        check(app, "3005", "crit", access().with(TokenFault.critical()));
        String nora = tokens.accessToken(descope.user("nora")).sign();
        check(app, "3009", "tampered payload", withPayloadOf(access().sign(), nora));
        check(
                app,
                "3009",
                "somebody else's key in the header (jwk)",
                access().with(TokenFault.foreignKey()).header("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB")));
    }

    /** Nora's signature under Alice's claims. */
    private static String withPayloadOf(String claims, String signed) {
        String payload = claims.split("\\.", -1)[1];
        String[] parts = signed.split("\\.", -1);
        String read = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        if (!read.contains("user")) {
            throw new AssertionError("these claims are worth forging: " + read);
        }
        return parts[0] + "." + payload + "." + parts[2];
    }

    private void check(String app, String code, String kind, TokenRecipe recipe) {
        check(app, code, kind, recipe.sign());
    }

    private void check(String app, String code, String kind, String token) {
        Page page = program.raw("GET", app + "protected", "Authorization", "Bearer " + token);
        if (page.status() == 200) {
            answers.add(new Answer(kind, code, GOOD, ""));
        } else {
            Refusal refusal = Refusal.of(page);
            answers.add(new Answer(kind, code, refusal.code().substring("DESCOPE-".length()), refusal.detail()));
        }
    }

    @SuppressWarnings("SystemOut") // The list is what a reader wants to see.
    private void report(String application) {
        System.out.println("What " + application + " answers to each kind of token:");
        answers.forEach(answer -> System.out.println("  " + answer.line()));
        assertAll(answers.stream().map(answer -> () -> assertEquals(answer.expected(), answer.code(), answer::line)));
    }

    private record Answer(String kind, String expected, String code, String reason) {
        String line() {
            return kind + " -> " + (code.equals(GOOD) ? GOOD : "401 DESCOPE-" + code + " " + reason);
        }
    }
}
