package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The second proof: somebody signed in, and these claims of his were verified. Made from verified tokens only, or read
 * back from our own store.
 */
public final class SignedInSession implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Written as {@link StoredSession}, so that versions can differ. */
    private final transient String id;

    private final transient Instant begun;
    private final transient Instant signedIn;
    private final transient Claims claims;
    private final transient Set<String> renewedClaims;
    private final transient Set<String> groups;
    private final transient SessionTokens tokens;

    SignedInSession(
            String id,
            Instant begun,
            Instant signedIn,
            Claims claims,
            Set<String> renewedClaims,
            Set<String> groups,
            SessionTokens tokens) {
        this.id = id;
        this.begun = begun.truncatedTo(ChronoUnit.MILLIS);
        this.signedIn = signedIn.truncatedTo(ChronoUnit.MILLIS);
        this.claims = claims;
        this.renewedClaims = Set.copyOf(renewedClaims);
        this.groups = Set.copyOf(groups);
        this.tokens = tokens;
    }

    /**
     * A session that begins now.
     *
     * @param id random, never told to anybody
     * @param proofs what was verified
     * @param accessEnd when the access token ends
     */
    public static SignedInSession begin(
            String id, Instant now, SignInProofs proofs, Optional<String> refreshToken, Instant accessEnd) {
        VerifiedToken idToken = proofs.idToken();
        return new SignedInSession(
                id,
                now,
                idToken.issuedAt(),
                proofs.claims(),
                proofs.besideIdToken().keySet(),
                Set.of(),
                new SessionTokens(proofs.rawAccessToken(), now, accessEnd, idToken.raw(), refreshToken.orElse("")));
    }

    /** The same session, whose caller has these groups beside those that his claims name. */
    public SignedInSession withGroups(Set<String> added) {
        return new SignedInSession(id, begun, signedIn, claims, renewedClaims, added, tokens);
    }

    /** The same session after a refresh; its begin and its groups of the application's stores stay. */
    public SignedInSession refreshed(RefreshProofs proofs, SessionTokens renewed) {
        Set<String> newer = proofs.besideIdToken().keySet();
        Set<String> named = newer.isEmpty() ? renewedClaims : newer;
        return new SignedInSession(id, begun, signedIn, proofs.claims(this), named, groups, renewed);
    }

    public String id() {
        return id;
    }

    /** When our session was made. */
    public Instant begun() {
        return begun;
    }

    /** When Descope issued the first ID token; a refresh does not change it, a logout is compared with it. */
    public Instant signedIn() {
        return signedIn;
    }

    public String subject() {
        return claims.text("sub").orElseThrow();
    }

    public Claims claims() {
        return claims;
    }

    /** Names of the claims that the verified access token or userinfo had; the next ones may take them away. */
    Set<String> renewedClaims() {
        return renewedClaims;
    }

    /** What the application's own stores granted beside the claims. */
    public Set<String> groups() {
        return groups;
    }

    public SessionTokens tokens() {
        return tokens;
    }

    /** Every copy of the session has the id, and nobody else. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SignedInSession session && id.equals(session.id) && tokens.equals(session.tokens));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SignedInSession[begun " + begun + "]";
    }

    @Serial
    private Object writeReplace() {
        return StoredSession.of(this);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("only a StoredSession is read");
    }
}
