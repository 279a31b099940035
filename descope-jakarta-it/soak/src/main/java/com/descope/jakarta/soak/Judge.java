package com.descope.jakarta.soak;

import com.descope.jakarta.soak.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who was logged out without cause: a browser that has signed in and not asked for a logout, is answered as nobody on a protected
 * page (401, or the redirect to Descope). The run is shorter than {@code descope.session.max-age}, and Descope ends nobody's
 * session, so there is no cause but one.
 *
 * <p>That one is counted apart. A node that is killed after Descope has used a refresh token up, and before the new tokens are on
 * the other node, takes the only good tokens with it. The other node has but the old refresh token, Descope sees it a second time
 * and ends the grant (RFC 9700, 4.14.2): no client can do anything about that. It counts so only if Descope saw exactly this: a
 * refresh token of this user came twice, and was used up for the first time within a request's longest time before the kill.
 *
 * <p>A logout is never lost in that way: it is in the map that the nodes share before it is answered.
 *
 * <p>No answer, or one that says 'not now' (503), logs nobody out; these are errors by kind.
 */
final class Judge {
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);

    private final TokenCalls calls;
    private final Tally tally;
    private volatile Optional<Instant> killed = Optional.empty();

    Judge(TokenCalls calls, Tally tally) {
        this.calls = calls;
        this.tally = tally;
    }

    /** Right before it is. */
    void nodeKilled(Instant at) {
        killed = Optional.of(at);
    }

    /** Somebody who is signed in was answered as nobody. */
    void signedOut(String who, String subject, String how) {
        Optional<Instant> usedUp = calls.cameTwice(subject);
        String what = who + " at " + Instant.now() + ", " + how
                + usedUp.map(at -> ", refresh token came twice, used up at " + at)
                        .orElse("");
        tally.incident(usedUp.filter(this::diedWithNode).isPresent() ? Event.LOST_WITH_NODE : Event.SIGNED_OUT, what);
    }

    /** One moment later counts too: Descope may have been at it when the node died. */
    private boolean diedWithNode(Instant done) {
        return killed.filter(at -> done.isBefore(at.plusSeconds(1)) && done.isAfter(at.minus(LONGEST_REQUEST)))
                .isPresent();
    }

    /** Somebody has signed out, which was answered then, and a node still takes him for signed in. */
    void stayedIn(String who, int answeredBy, Instant answered, String how) {
        String what = who + " at " + Instant.now() + ", " + how + ", signed out by node " + (answeredBy + 1) + " at "
                + answered;
        tally.incident(Event.STAYED_IN, what);
    }

    /** Somebody was taken for somebody else. */
    void stranger(String who, String name) {
        tally.incident(Event.STRANGER, who + " at " + Instant.now() + " was taken for " + name);
    }
}
