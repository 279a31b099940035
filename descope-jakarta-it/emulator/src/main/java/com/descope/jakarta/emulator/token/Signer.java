package com.descope.jakarta.emulator.token;

import com.descope.jakarta.emulator.fault.Faults;
import com.descope.jakarta.emulator.fault.Signature;
import com.descope.jakarta.emulator.fault.TokenDraft;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.TokenKind;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs tokens, rightly or, where a fault says so, wrongly. */
public final class Signer {

    private final Project project;
    private final Keys keys;
    private final Faults faults;

    public Signer(Project project, Keys keys, Faults faults) {
        this.project = project;
        this.keys = keys;
        this.faults = faults;
    }

    /** Issues a token of a kind, with the fault that is set for it. */
    public String issue(TokenKind kind, Map<String, Object> claims) {
        return sign(spoilt(kind, claims));
    }

    /** The claims of a kind after the fault that is set for it, for answers that are not signed. */
    Map<String, Object> unsigned(TokenKind kind, Map<String, Object> claims) {
        return spoilt(kind, claims).claims();
    }

    /** A draft with the header of every Descope token and our own signature to come. */
    TokenDraft draft(Map<String, Object> claims) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("kid", keys.current().getKeyID());
        header.put("typ", "JWT");
        return new TokenDraft(header, claims, Signature.OWN);
    }

    /** Signs a draft. Header and signature are put together here, because a well-kept library refuses to make bad ones. */
    String sign(TokenDraft draft) {
        String input = encode(draft.header()) + "." + encode(draft.claims());
        return input + "." + signature(draft.signature(), input);
    }

    /** The claims of a token that this project signed, whether it is over or not. */
    public Optional<Map<String, Object>> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            for (RSAKey key : keys.all()) {
                if (jwt.verify(new RSASSAVerifier(key))) {
                    return Optional.of(jwt.getPayload().toJSONObject());
                }
            }
            return Optional.empty();
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }

    private TokenDraft spoilt(TokenKind kind, Map<String, Object> claims) {
        TokenDraft draft = draft(claims);
        return faults.take(kind).map(fault -> fault.apply(draft)).orElse(draft);
    }

    private String signature(Signature by, String input) {
        return switch (by) {
            case OWN -> rsa(keys.current(), input).toString();
            case FOREIGN -> rsa(keys.foreign(), input).toString();
            case NONE -> "";
            case TAMPERED -> tampered(rsa(keys.current(), input));
            case CLIENT_SECRET -> hmac(project.clientSecret().orElse("no client secret"), input);
            case PUBLIC_KEY -> hmac(pem(keys.current()), input);
        };
    }

    private static Base64URL rsa(RSAKey key, String input) {
        try {
            return new RSASSASigner(key).sign(new JWSHeader(JWSAlgorithm.RS256), bytes(input));
        } catch (JOSEException e) {
            throw new IllegalStateException("A key of ours signs.", e);
        }
    }

    private static String tampered(Base64URL signature) {
        byte[] turned = signature.decode();
        turned[turned.length / 2] ^= 1;
        return Base64URL.encode(turned).toString();
    }

    // The JDK's own Mac, because Nimbus refuses secrets that are too short for HS256.
    private static String hmac(String secret, String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return Base64URL.encode(mac.doFinal(bytes(input))).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
        }
    }

    private static String pem(RSAKey key) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toRSAPublicKey().getEncoded());
            return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
        } catch (JOSEException e) {
            throw new IllegalStateException("An RSA key of ours is an RSA key.", e);
        }
    }

    private static String encode(Map<String, Object> json) {
        return Base64URL.encode(JSONObjectUtils.toJSONString(json)).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
