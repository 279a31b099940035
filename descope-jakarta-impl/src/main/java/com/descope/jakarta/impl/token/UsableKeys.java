package com.descope.jakarta.impl.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes keys of JWKs (RFC 7517, section 4), and nothing of those that are of no use here: private and symmetric ones, RSA below
 * 2048 bits (RFC 7518, section 3.3), other curves and types, and those that are meant for something else.
 */
final class UsableKeys {
    /** Certificates and unknown members are left out, so that a fault in them spoils no key. */
    private static final Set<String> MEMBERS = Set.of("kty", "use", "key_ops", "alg", "kid", "n", "e", "crv", "x", "y");

    private static final Set<JWSAlgorithm> RSA = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512);
    private static final Map<Curve, Set<JWSAlgorithm>> EC = Map.of(
            Curve.P_256, Set.of(JWSAlgorithm.ES256),
            Curve.P_384, Set.of(JWSAlgorithm.ES384),
            Curve.P_521, Set.of(JWSAlgorithm.ES512));
    private static final int SHORTEST_RSA = 2_048;
    private static final int LONGEST_RSA = 8_192;
    private static final int LONGEST_EXPONENT = 64;
    private static final int LONGEST_KEY_ID = 200;

    private UsableKeys() {}

    /** The key, or empty if it is of no use. */
    static Optional<VerificationKey> of(Map<?, ?> members) {
        if (members.containsKey("d") || members.containsKey("k")) {
            return Optional.empty();
        }
        Map<String, Object> known = new HashMap<>();
        MEMBERS.forEach(name -> Optional.ofNullable(members.get(name)).ifPresent(value -> known.put(name, value)));
        try {
            return usable(JWK.parse(known));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<VerificationKey> usable(JWK key) throws JOSEException {
        if (!meantForSignatures(key)) {
            return Optional.empty();
        }
        if (key instanceof RSAKey rsa && sound(rsa.toRSAPublicKey())) {
            return Optional.of(new VerificationKey(key, meant(key, RSA), new RSASSAVerifier(rsa.toRSAPublicKey())));
        }
        if (key instanceof ECKey ec && EC.containsKey(ec.getCurve())) {
            Set<JWSAlgorithm> algorithms = EC.getOrDefault(ec.getCurve(), Set.of());
            return Optional.of(new VerificationKey(key, meant(key, algorithms), new ECDSAVerifier(ec.toECPublicKey())));
        }
        return Optional.empty();
    }

    private static boolean meantForSignatures(JWK key) {
        return (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY))
                && (key.getKeyID() == null || key.getKeyID().length() <= LONGEST_KEY_ID);
    }

    /** With the exponent 1 everybody signs; without limits above, a key could keep a processor busy. */
    private static boolean sound(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= SHORTEST_RSA
                && bits <= LONGEST_RSA
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.bitLength() <= LONGEST_EXPONENT;
    }

    /** The key's own {@code alg} (RFC 7517, section 4.4) narrows what its type could do; another type's leaves nothing. */
    private static Set<JWSAlgorithm> meant(JWK key, Set<JWSAlgorithm> ofType) {
        if (key.getAlgorithm() == null) {
            return ofType;
        }
        JWSAlgorithm named = JWSAlgorithm.parse(key.getAlgorithm().getName());
        return ofType.contains(named) ? Set.of(named) : Set.of();
    }
}
