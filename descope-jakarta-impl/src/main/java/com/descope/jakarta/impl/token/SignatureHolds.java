package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.TokenMessage;

/**
 * The signature (RFC 7515, section 5.2, step 8): the bridge from {@link UnverifiedToken} to {@link SignedToken}. Claims are
 * parsed here, once, and only when it holds.
 */
final class SignatureHolds {
    private final JsonReader json;
    private final HeaderMemory memory;

    SignatureHolds(JsonReader json, HeaderMemory memory) {
        this.json = json;
        this.memory = memory;
    }

    SignedToken signed(UnverifiedToken token) throws TokenRefused {
        TokenHeader header = token.header();
        VerificationKey key = token.keys().get(0);
        if (!key.verifies(header.algorithm(), token.signedBytes(), token.signature())) {
            throw new TokenRefused(TokenMessage.SIGNATURE, header.keyId().orElse("(none)"));
        }
        if (!token.headerRemembered()) {
            memory.remember(token.headerPart(), header);
        }
        return Base64Url.utf8(token.payload())
                .flatMap(json::object)
                .map(members -> new SignedToken(token.raw(), header, key, Claims.of(members)))
                .orElseThrow(() -> new TokenRefused(TokenMessage.CLAIMS_MALFORMED));
    }
}
