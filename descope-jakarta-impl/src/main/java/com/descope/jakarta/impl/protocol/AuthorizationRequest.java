package com.descope.jakarta.impl.protocol;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** The URL that a browser is sent to (OpenID Connect Core 1.0, section 3.1.2.1). */
public final class AuthorizationRequest {
    private AuthorizationRequest() {}

    /**
     * The endpoint with the parameters in a fixed order; a query that the endpoint has is kept.
     *
     * @throws IllegalArgumentException if one of the extra parameters is a protocol parameter, which nobody else may set
     */
    public static String url(URI endpoint, AuthorizationValues values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", values.clientId());
        parameters.put("redirect_uri", values.redirectUri());
        parameters.put("scope", String.join(" ", values.scopes()));
        parameters.put("state", values.state());
        parameters.put("nonce", values.nonce());
        parameters.put("code_challenge", values.challenge().orElse(""));
        parameters.put("code_challenge_method", "S256");
        values.extra().forEach((name, value) -> {
            if (parameters.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("not an extra parameter: " + name);
            }
        });
        if (values.challenge().isEmpty()) {
            parameters.remove("code_challenge");
            parameters.remove("code_challenge_method");
        }
        return UrlText.withQuery(endpoint, parameters);
    }

    /** The code challenge of a verifier, method S256 (RFC 7636, section 4.2). */
    public static String challengeOf(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
