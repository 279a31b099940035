package com.descope.jakarta.benchmark.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What no validator can do without: the JDK's RS256 verification of a token's bytes, which are decoded beforehand. */
final class BareSignature implements Verifier {
    private final PublicKey key;
    private final Map<String, Decoded> decoded = new HashMap<>();

    BareSignature(PublicKey key, List<String> tokens) {
        this.key = key;
        tokens.forEach(token -> decoded.put(token, Decoded.of(token)));
    }

    @Override
    public Object verify(String token) throws GeneralSecurityException {
        Decoded bytes = decoded.computeIfAbsent(token, Decoded::of);
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(bytes.signed);
        if (!verifier.verify(bytes.signature)) {
            throw new SignatureException("The signature does not hold.");
        }
        return bytes;
    }

    private static final class Decoded {
        private final byte[] signed;
        private final byte[] signature;

        private Decoded(byte[] signed, byte[] signature) {
            this.signed = signed;
            this.signature = signature;
        }

        static Decoded of(String token) {
            int dot = token.lastIndexOf('.');
            return new Decoded(
                    token.substring(0, dot).getBytes(StandardCharsets.US_ASCII),
                    Base64.getUrlDecoder().decode(token.substring(dot + 1)));
        }
    }
}
