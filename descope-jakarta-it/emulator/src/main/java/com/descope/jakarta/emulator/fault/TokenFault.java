package com.descope.jakarta.emulator.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Something that is wrong, or only different, with a token. It works on the draft, before the signature. */
@FunctionalInterface
public interface TokenFault {

    /** The changed draft. */
    TokenDraft apply(TokenDraft draft);

    /** This, then another. */
    default TokenFault and(TokenFault other) {
        return draft -> other.apply(apply(draft));
    }

    /** Other claims: the function gets a copy that it may change. */
    static TokenFault claims(UnaryOperator<Map<String, Object>> change) {
        return draft -> draft.claims(change.apply(new LinkedHashMap<>(draft.claims())));
    }

    /** This claim, in place of the true one. */
    static TokenFault claim(String name, Object value) {
        return claims(claims -> {
            claims.put(name, value);
            return claims;
        });
    }

    /** Without this claim. */
    static TokenFault withoutClaim(String name) {
        return claims(claims -> {
            claims.remove(name);
            return claims;
        });
    }

    /** Issued, valid and ended a day earlier. */
    static TokenFault aDayOld() {
        return claims(claims -> {
            claims.replaceAll(
                    (name, value) -> Set.of("iat", "nbf", "exp").contains(name) && value instanceof Number time
                            ? time.longValue() - Duration.ofDays(1).toSeconds()
                            : value);
            return claims;
        });
    }

    /** This header parameter, in place of the true one. */
    static TokenFault header(String name, Object value) {
        return draft -> draft.header(name, value);
    }

    /** A foreign signature under the current key's {@code kid}. */
    static TokenFault foreignKey() {
        return draft -> draft.signed(Signature.FOREIGN);
    }

    /** A foreign signature under a {@code kid} that no key set holds. */
    static TokenFault unknownKey() {
        return header("kid", "SK000000000000000000unknown").and(foreignKey());
    }

    /** {@code alg: none} with an empty signature (RFC 8725, 2.1). */
    static TokenFault algorithmNone() {
        return header("alg", "none").and(draft -> draft.signed(Signature.NONE));
    }

    /** {@code HS256} with the client secret (OpenID Connect Core, 10.1: not for RS256 clients). */
    static TokenFault hmacOfClientSecret() {
        return header("alg", "HS256").and(draft -> draft.signed(Signature.CLIENT_SECRET));
    }

    /** {@code HS256} with the public key as the secret (RFC 8725, 2.1). */
    static TokenFault hmacOfPublicKey() {
        return header("alg", "HS256").and(draft -> draft.signed(Signature.PUBLIC_KEY));
    }

    /** The signature is one bit off. */
    static TokenFault tamperedSignature() {
        return draft -> draft.signed(Signature.TAMPERED);
    }

    /** No {@code kid}. */
    static TokenFault withoutKeyId() {
        return draft -> draft.header("kid", null);
    }

    /** A critical header parameter that nobody knows (RFC 7515, 4.1.11). */
    static TokenFault critical() {
        return header("crit", List.of("urn:example:unknown")).and(header("urn:example:unknown", true));
    }
}
