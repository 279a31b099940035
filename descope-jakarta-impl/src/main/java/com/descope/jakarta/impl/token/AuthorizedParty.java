package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.HashSet;
import java.util.Optional;

/**
 * {@code azp} of an ID token is this client wherever it is there, and it is there beside several audiences (OpenID Connect Core
 * 1.0, section 3.1.3.7, steps 4 and 5).
 */
final class AuthorizedParty implements TokenCheck<SignedToken> {
    private final String clientId;

    AuthorizedParty(String clientId) {
        this.clientId = clientId;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<String> party = token.text("azp");
        boolean needed = new HashSet<>(token.audiences()).size() > 1;
        if (party.isEmpty() ? needed : !party.get().equals(clientId)) {
            throw new TokenRefused(TokenMessage.AUTHORIZED_PARTY, party.orElse("(none)"), clientId);
        }
    }
}
