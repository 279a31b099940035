package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;

/**
 * Payload and signature are strict base64url (RFC 7515, sections 2 and 5.2), so that a token has one spelling: else a changed
 * last character would make another token of the same meaning, which caches and replay memories would not recognize.
 */
final class StrictBase64Url implements TokenCheck<UnverifiedToken> {

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        token.payload(decoded(token.payloadPart(), "payload"));
        token.signature(decoded(token.signaturePart(), "signature"));
    }

    private static byte[] decoded(String part, String name) throws TokenRefused {
        return Base64Url.decode(part).orElseThrow(() -> new TokenRefused(TokenMessage.NOT_BASE64URL, name));
    }
}
