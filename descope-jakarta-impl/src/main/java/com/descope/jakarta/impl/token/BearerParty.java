package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A bearer was issued to a client that counts as the user's own: {@code azp} and {@code client_id} (RFC 9068, section 2.2) are
 * authorized parties where they are there, and there is no consent id ({@code dci}). A third-party (inbound) application shares
 * issuer, keys and audience with the user's own ones.
 */
final class BearerParty implements TokenCheck<SignedToken> {
    private static final List<String> NAMES = List.of("azp", "client_id");

    private final Set<String> parties;

    BearerParty(Set<String> parties) {
        this.parties = parties;
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        if (token.has("dci")) {
            throw new TokenRefused(TokenMessage.CONSENT);
        }
        for (String name : NAMES) {
            Optional<String> party = token.text(name);
            if (party.isPresent() && !parties.contains(party.get())) {
                throw new TokenRefused(TokenMessage.AUTHORIZED_PARTY, party.get(), new TreeSet<>(parties));
            }
        }
    }
}
