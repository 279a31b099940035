package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;

/** At most 16 kB, because everything behind this costs time by length. */
final class SizeWithinLimit implements TokenCheck<UnverifiedToken> {
    static final int LONGEST = 16_384;

    @Override
    public void check(UnverifiedToken token) throws TokenRefused {
        int length = token.raw().length();
        if (length > LONGEST) {
            throw new TokenRefused(TokenMessage.TOO_LONG, length, LONGEST);
        }
    }
}
