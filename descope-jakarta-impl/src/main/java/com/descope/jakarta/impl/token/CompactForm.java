package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;

/**
 * The compact serialization of a JWS (RFC 7515, section 7.1): header, payload and signature, none of them empty. A JWE has
 * five parts; an unsecured JWT (RFC 7519, section 6) has an empty signature, and there is no other branch that would take it.
 */
final class CompactForm implements TokenCheck<UnverifiedToken> {

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        if (!token.compact()) {
            throw new TokenRefused(TokenMessage.NOT_COMPACT);
        }
    }
}
