package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;

/**
 * Descope's {@code token_type} claim is absent or {@code id_token}; the header's {@code typ} names no other kind, and there are no
 * {@code events}, which make a logout token (RFC 8725, sections 3.11 and 3.12: kinds must not be mixed up).
 */
final class IdTokenKind implements TokenCheck<SignedToken> {

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<String> kind = token.text("token_type");
        if (kind.isPresent() && !kind.get().equals("id_token")) {
            throw new TokenRefused(TokenMessage.NOT_AN_ID_TOKEN, "its token_type is " + kind.get());
        }
        Optional<String> type = token.header().type();
        if (type.isPresent() && !type.get().equalsIgnoreCase("JWT")) {
            throw new TokenRefused(TokenMessage.NOT_AN_ID_TOKEN, "its header's typ is " + type.get());
        }
        if (token.has("events")) {
            throw new TokenRefused(TokenMessage.NOT_AN_ID_TOKEN, "it is a logout token");
        }
    }
}
