package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * How a session is written, on a node's disk or to another node. A later version adds a number and goes on reading the
 * earlier ones.
 *
 * @param accessClaims {@link SignedInSession#renewedClaims}, under the name that they are written with since version 1
 */
record StoredSession(
        int version,
        String id,
        Instant begun,
        Instant signedIn,
        Claims claims,
        Set<String> accessClaims,
        Set<String> groups,
        String accessToken,
        Instant received,
        Instant accessEnd,
        String idToken,
        String refreshToken)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int VERSION = 1;

    static StoredSession of(SignedInSession session) {
        SessionTokens tokens = session.tokens();
        return new StoredSession(
                VERSION,
                session.id(),
                session.begun(),
                session.signedIn(),
                session.claims(),
                session.renewedClaims(),
                session.groups(),
                tokens.accessToken(),
                tokens.received(),
                tokens.accessEnd(),
                tokens.idToken(),
                tokens.refreshToken());
    }

    @Override
    public String toString() {
        return "StoredSession[version " + version + "]";
    }

    @Serial
    private Object readResolve() throws InvalidObjectException {
        if (version != VERSION || claims.text("sub").isEmpty()) {
            throw new InvalidObjectException("a session of version " + version + " cannot be read");
        }
        return new SignedInSession(
                id,
                begun,
                signedIn,
                claims,
                accessClaims,
                groups,
                new SessionTokens(accessToken, received, accessEnd, idToken, refreshToken));
    }
}
