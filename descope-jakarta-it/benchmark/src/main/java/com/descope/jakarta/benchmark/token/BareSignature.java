package com.descope.jakarta.benchmark;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.text.ParseException;
import java.util.Base64;

/** What no validator can do without: the JDK's RS256 verification of a token's bytes, which are decoded beforehand. */
final class BareSignature {
    private final PublicKey key;
    private final byte[] signed;
    private final byte[] signature;

    private BareSignature(PublicKey key, byte[] signed, byte[] signature) {
        this.key = key;
        this.signed = signed;
        this.signature = signature;
    }

    static BareSignature of(String token, String keySet) {
        int dot = token.lastIndexOf('.');
        try {
            PublicKey key = JWKSet.parse(keySet).getKeys().get(0).toRSAKey().toRSAPublicKey();
            byte[] signed = token.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
            return new BareSignature(key, signed, Base64.getUrlDecoder().decode(token.substring(dot + 1)));
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    boolean verifies() throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(signed);
        return verifier.verify(signature);
    }
}
