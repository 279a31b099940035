package com.descope.jakarta.impl.token;

/** An ID token whose signature holds, beside the login that it must answer to. */
record ExpectedIdToken(SignedToken token, IdTokenExpectation expected) {}
