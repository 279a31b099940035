package com.descope.jakarta.impl.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.JWK;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A public key, and what it may verify. Nimbus gets headers that were made here from the key's own algorithms, never a header
 * from outside. Keys are equal when their JWKs are: fetched again it is the same key, with another {@code kid} or {@code alg} it
 * is not.
 */
final class VerificationKey {
    private final JWK jwk;
    private final Map<String, JWSHeader> headers;
    private final JWSVerifier verifier;

    VerificationKey(JWK jwk, Set<JWSAlgorithm> algorithms, JWSVerifier verifier) {
        this.jwk = jwk;
        this.headers = algorithms.stream().collect(Collectors.toMap(JWSAlgorithm::getName, JWSHeader::new));
        this.verifier = verifier;
    }

    /** {@code kid}. */
    Optional<String> id() {
        return Optional.ofNullable(jwk.getKeyID());
    }

    boolean fits(String algorithm) {
        return headers.containsKey(algorithm);
    }

    boolean verifies(String algorithm, byte[] signed, byte[] signature) {
        JWSHeader header = headers.get(algorithm);
        try {
            return header != null && verifier.verify(header, signed, new DecodedSignature(signature));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof VerificationKey key && jwk.equals(key.jwk));
    }

    @Override
    public int hashCode() {
        return jwk.hashCode();
    }
}
