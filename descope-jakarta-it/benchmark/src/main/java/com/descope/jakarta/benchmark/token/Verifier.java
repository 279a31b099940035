package com.descope.jakarta.benchmark.token;

/** Verifies a token: signature, issuer, audience and expiry, or the signature alone where it says so. */
@FunctionalInterface
interface Verifier {

    /** What the token says; throws if it does not hold. */
    Object verify(String token) throws Exception;
}
