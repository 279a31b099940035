package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;

/** No {@code cnf}: a token bound to its sender's key must not pass as a bearer (RFC 9449, section 7.2; RFC 8705, section 3). */
final class NotSenderConstrained implements TokenCheck<SignedToken> {

    @Override
    public void check(SignedToken token) throws TokenRefused {
        if (token.has("cnf")) {
            throw new TokenRefused(TokenMessage.SENDER_CONSTRAINED);
        }
    }
}
