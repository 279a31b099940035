package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mints tokens as Descope does, signed with a real key, and a validator that takes them. Claims are maps to be changed. */
public final class TestTokens {
    public static final String SUBJECT = "U2testuser";
    public static final String NONCE = "n-0S6_WzA2Mj";

    private final Clock clock;

    public TestTokens(Clock clock) {
        this.clock = clock;
    }

    /** The key set that these tokens are signed with, one JWK. */
    public static String jwk() {
        return TestKeys.json(TestKeys.RSA);
    }

    /** An ID token of the code flow. */
    public Map<String, Object> idToken() {
        Map<String, Object> claims = oidc("id_token");
        claims.put("nonce", NONCE);
        return claims;
    }

    /** An OIDC access token, kind (a). */
    public Map<String, Object> accessToken() {
        return oidc("access_token");
    }

    /** A session token, kind (b). */
    public Map<String, Object> sessionToken() {
        Map<String, Object> claims = common(TestConfig.PROJECT);
        claims.put("drn", "DS");
        return claims;
    }

    private Map<String, Object> oidc(String kind) {
        Map<String, Object> claims = common(TestConfig.ISSUER);
        claims.put("aud", List.of(TestConfig.PROJECT));
        claims.put("azp", TestConfig.PROJECT);
        claims.put("token_type", kind);
        return claims;
    }

    Map<String, Object> common(String issuer) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", SUBJECT);
        claims.put("iat", now);
        claims.put("exp", now + 600);
        claims.put("rexp", "2027-01-25T08:56:38Z");
        return claims;
    }

    public static String sign(Map<String, ?> claims) {
        return sign(header("RS256", "SK2"), Json.text(claims), TestKeys.RSA);
    }

    static String header(String algorithm, String keyId) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + keyId + "\",\"typ\":\"JWT\"}";
    }

    static String sign(String header, String payload) {
        return sign(header, payload, TestKeys.RSA);
    }

    /** A correct signature over whatever header and payload. */
    static String sign(String header, String payload, JWK key) {
        String signed = encoded(header) + "." + encoded(payload);
        return signed + "." + signature(signed, key);
    }

    static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    static Base64URL signature(String signed, JWK key) {
        return signature(signed, key, key instanceof RSAKey ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256);
    }

    static Base64URL signature(String signed, JWK key, JWSAlgorithm algorithm) {
        try {
            JWSSigner signer = key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key);
            return signer.sign(new JWSHeader(algorithm), signed.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fetches on the caller's thread, and says nothing. */
    public static KeySource keySource(KeySetServer server, DescopeConfig config, Clock clock) {
        Endpoints endpoints = new Endpoints(config, server, Json.READER, clock);
        return new KeySource(
                new KeySetEndpoint(endpoints, server, Json.READER),
                config.jwks(),
                clock,
                Runnable::run,
                new DescopeLog(System.getLogger("test")));
    }

    public TokenValidator validator(TestConfig config, KeySetServer server) {
        DescopeConfig all = config.config();
        return new TokenValidator(all, keySource(server, all, clock), Json.READER, clock);
    }

    /** Takes what {@link #sign(Map)} makes. */
    public TokenValidator validator(TestConfig config) {
        return validator(config, new KeySetServer(jwk()));
    }
}
