package com.descope.jakarta.emulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenFaultTest {

    private static final String SECRET = "a secret that is long enough for HS256";

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE = DescopeEmulatorExtension.with(builder ->
            builder.user(EmulatedUser.named("alice")).automatic("alice").clientSecret(SECRET));

    private final DescopeEmulator emulator = DESCOPE.emulator();
    private final TestClient client = new TestClient(emulator);

    @Test
    void claimsOfOneKindOfTokenCanBeWrongOrMissing() throws Exception {
        emulator.faults().on(TokenKind.ID, TokenFault.claim("nonce", "wrong").and(TokenFault.withoutClaim("azp")));
        Map<String, Object> tokens = client.signIn();
        Map<String, Object> claims = client.verified(tokens.get("id_token"));
        assertEquals("wrong", claims.get("nonce"));
        assertFalse(claims.containsKey("azp"));
        assertTrue(client.verified(tokens.get("access_token")).containsKey("azp"));
    }

    @Test
    void aFaultCanBeForOneTokenOnly() throws Exception {
        emulator.faults().on(TokenKind.ACCESS, 1, TokenFault.claim("iss", "https://evil.example"));
        assertEquals(
                "https://evil.example",
                client.verified(client.signIn().get("access_token")).get("iss"));
        assertEquals(
                emulator.issuer(),
                client.verified(client.signIn().get("access_token")).get("iss"));
    }

    static Stream<TokenFault> badSignatures() {
        return Stream.of(TokenFault.foreignKey(), TokenFault.unknownKey(), TokenFault.tamperedSignature());
    }

    @ParameterizedTest
    @MethodSource("badSignatures")
    void aBadSignatureDoesNotHold(TokenFault fault) throws Exception {
        emulator.faults().on(TokenKind.ID, fault);
        Object token = client.signIn().get("id_token");
        assertThrows(AssertionError.class, () -> client.verified(token));
    }

    @Test
    void aForeignSignatureComesUnderAKnownKeyOrAnUnknownOne() throws Exception {
        assertEquals(
                header(TokenFault.claim("x", 1)).get("kid"),
                header(TokenFault.foreignKey()).get("kid"));
        assertEquals(
                "SK000000000000000000unknown", header(TokenFault.unknownKey()).get("kid"));
    }

    @Test
    void theAlgorithmCanBeNone_rfc7518_3_6() throws Exception {
        String token = spoilt(TokenFault.algorithmNone());
        assertTrue(token.endsWith("."));
        assertEquals(
                emulator.issuer(),
                PlainJWT.parse(token).getPayload().toJSONObject().get("iss"));
    }

    @Test
    void theAlgorithmCanBeHmacWithTheClientSecret() throws Exception {
        String token = spoilt(TokenFault.hmacOfClientSecret());
        assertTrue(SignedJWT.parse(token).verify(new MACVerifier(SECRET)));
    }

    @Test
    void theAlgorithmCanBeHmacWithThePublicKey() throws Exception {
        assertEquals("HS256", header(TokenFault.hmacOfPublicKey()).get("alg"));
    }

    @Test
    void theHeaderCanLackTheKeyOrBeCritical_rfc7515_4_1_11() throws Exception {
        assertFalse(header(TokenFault.withoutKeyId()).containsKey("kid"));
        Map<String, Object> critical = header(TokenFault.critical());
        assertEquals(List.of("urn:example:unknown"), critical.get("crit"));
        assertEquals(true, critical.get("urn:example:unknown"));
    }

    private String spoilt(TokenFault fault) {
        return emulator.tokens().idToken(emulator.user("alice")).with(fault).sign();
    }

    private Map<String, Object> header(TokenFault fault) throws Exception {
        String token = spoilt(fault);
        return JSONObjectUtils.parse(new Base64URL(token.substring(0, token.indexOf('.'))).decodeToString());
    }
}
