package com.descope.jakarta.benchmark.token;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** The libraries that others use, each made once as its documentation advises, with the same checks. */
final class Peers {
    private Peers() {}

    static Verifier auth0(Material material) {
        JWTVerifier verifier = JWT.require(Algorithm.RSA256(material.key(), null))
                .withIssuer(material.issuer())
                .withAudience(material.projectId())
                .build();
        return verifier::verify;
    }

    static Verifier smallRye(Material material) {
        JWTAuthContextInfo expected = new JWTAuthContextInfo(material.key(), material.issuer());
        expected.setExpectedAudience(Set.of(material.projectId()));
        JWTParser parser = new DefaultJWTParser(expected);
        return parser::parse;
    }

    static Verifier jose4j(Material material) {
        JwtConsumer consumer = new JwtConsumerBuilder()
                .setVerificationKey(material.key())
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer(material.issuer())
                .setExpectedAudience(material.projectId())
                .setRequireExpirationTime()
                .build();
        return consumer::processToClaims;
    }

    static Verifier nimbus(Material material) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        JWKSet keys = new JWKSet(new RSAKey.Builder(material.key())
                .keyID(material.keyId())
                .algorithm(JWSAlgorithm.RS256)
                .build());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(keys)));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                material.projectId(),
                new JWTClaimsSet.Builder().issuer(material.issuer()).build(),
                Set.of("exp")));
        return token -> processor.process(token, null);
    }
}
