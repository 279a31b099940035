package com.descope.jakarta.emulator;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser and a relying party in one. */
final class TestClient {

    static final String REDIRECT_URI = "http://localhost:8080/app/descope/callback";
    static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final DescopeEmulator emulator;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    TestClient(DescopeEmulator emulator) {
        this.emulator = emulator;
    }

    Map<String, String> authorization() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", emulator.clientId());
        parameters.put("redirect_uri", REDIRECT_URI);
        parameters.put("scope", "openid profile email offline_access descope.claims");
        parameters.put("state", "the state");
        parameters.put("nonce", "the nonce");
        parameters.put("code_challenge", Base64URL.encode(hash).toString());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    HttpResponse<String> authorize(Map<String, String> parameters) throws IOException, InterruptedException {
        return get("/oauth2/v1/authorize?" + encode(parameters));
    }

    /** A code for whoever signs in automatically. */
    String code() throws Exception {
        return parameters(location(authorize(authorization()))).getOrDefault("code", "");
    }

    Map<String, String> exchange(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("client_id", emulator.clientId());
        form.put("code", code);
        form.put("redirect_uri", REDIRECT_URI);
        form.put("code_verifier", VERIFIER);
        return form;
    }

    Map<String, Object> signIn() throws Exception {
        return json(token(exchange(code())));
    }

    HttpResponse<String> refresh(@Nullable Object refreshToken) throws IOException, InterruptedException {
        return token(Map.of(
                "grant_type", "refresh_token",
                "client_id", emulator.clientId(),
                "refresh_token", String.valueOf(refreshToken)));
    }

    HttpResponse<String> token(Map<String, String> form) throws IOException, InterruptedException {
        return post("/oauth2/v1/token", form);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(form(path, form));
    }

    HttpRequest.Builder form(String path, Map<String, String> form) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path)).timeout(Duration.ofSeconds(10));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The claims of a token whose signature holds under a published key of its {@code kid}. */
    Map<String, Object> verified(@Nullable Object token) throws Exception {
        SignedJWT jwt = SignedJWT.parse(String.valueOf(token));
        JWKSet keys = JWKSet.parse(
                get("/" + emulator.projectId() + "/.well-known/jwks.json").body());
        RSAKey key = (RSAKey) keys.getKeyByKeyId(jwt.getHeader().getKeyID());
        if (key == null || !jwt.verify(new RSASSAVerifier(key))) {
            throw new AssertionError("The signature does not hold.");
        }
        return jwt.getPayload().toJSONObject();
    }

    static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return JSONObjectUtils.parse(response.body());
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none, but status " + response.statusCode());
    }

    static Map<String, String> parameters(String uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : uri.substring(uri.indexOf('?') + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, Math.max(equals, 0)),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static String basic(String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
