package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;

/** {@code sub} is there, not blank, and at most 255 characters long (OpenID Connect Core 1.0, section 2). */
final class SubjectNamed implements TokenCheck<SignedToken> {
    private static final int LONGEST = 255;

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<String> subject = token.text("sub");
        if (subject.isEmpty() || subject.get().isBlank() || subject.get().length() > LONGEST) {
            throw new TokenRefused(TokenMessage.SUBJECT, LONGEST);
        }
    }
}
