package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.RefreshResults;
import com.descope.jakarta.impl.shared.TokenPair;
import com.descope.jakarta.impl.token.TokenRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Refreshes a session once, whoever asks, and tells three failures apart: refused, ours to mend, and an outage. */
final class TokenRefresh {
    /** The request that refreshes did not end in time, or at all. */
    static final RefreshOutcome.Failed BROKEN_OFF =
            new RefreshOutcome.Failed(true, SessionMessage.REFRESH_BROKEN_OFF, List.of());

    private final RefreshExchange exchange;
    private final RefreshResults<RefreshOutcome> results;
    private final OtherNodes nodes;
    private final RefreshFailures failures;
    private final RefreshNews news;
    private final Clock clock;

    TokenRefresh(
            RefreshExchange exchange,
            RefreshResults<RefreshOutcome> results,
            OtherNodes nodes,
            RefreshFailures failures,
            RefreshNews news,
            Clock clock) {
        this.exchange = exchange;
        this.results = results;
        this.nodes = nodes;
        this.failures = failures;
        this.news = news;
        this.clock = clock;
    }

    /**
     * The outcome, there or to come from another thread; brought by this one if nobody else does.
     *
     * @param patience how long this thread may wait for another node
     */
    CompletableFuture<RefreshOutcome> of(SignedInSession session, Duration patience) {
        TokenPair consumed = RefreshExchange.consumed(session);
        RefreshResults.Turn<RefreshOutcome> turn = results.turn(consumed);
        if (turn.mine()) {
            RefreshOutcome outcome = BROKEN_OFF;
            try {
                outcome = nodes.refresh(session, patience).orElseGet(() -> own(session));
            } finally {
                if (outcome instanceof RefreshOutcome.Failed) {
                    results.forget(consumed);
                }
                turn.result().complete(outcome);
            }
            if (outcome instanceof RefreshOutcome.Refreshed refreshed) {
                news.revokeIfSignedOut(refreshed.session());
            }
        }
        return turn.result();
    }

    /** The other nodes are told in any case, so that they need not wait. */
    private RefreshOutcome own(SignedInSession session) {
        RefreshOutcome outcome = BROKEN_OFF;
        try {
            outcome = outcome(session);
        } finally {
            if (outcome instanceof RefreshOutcome.Refreshed refreshed) {
                nodes.refreshed(session, refreshed.session());
            } else {
                nodes.notRefreshed(session);
            }
        }
        return outcome;
    }

    /** The session as the latest known refresh of its tokens left it. */
    SignedInSession newest(SignedInSession session) {
        Optional<RefreshOutcome> known =
                results.known(RefreshExchange.consumed(session)).or(() -> nodes.known(session));
        return known.isPresent() && known.get() instanceof RefreshOutcome.Refreshed refreshed
                ? refreshed.session()
                : session;
    }

    private RefreshOutcome outcome(SignedInSession session) {
        Optional<RefreshOutcome.Failed> pausing = failures.pausing(RefreshExchange.consumed(session));
        if (pausing.isPresent()) {
            return pausing.get();
        }
        try {
            return told(asked(session));
        } catch (RefreshGate.Closed closed) {
            RefreshOutcome.Failed failed = failures.ofAll(closed);
            return closed.asked() ? told(failed) : failed;
        }
    }

    private RefreshOutcome told(RefreshOutcome outcome) {
        news.of(outcome);
        return outcome;
    }

    private RefreshOutcome asked(SignedInSession session) throws RefreshGate.Closed {
        try {
            return new RefreshOutcome.Refreshed(exchange.refresh(session, Deadline.ofRequest(clock)));
        } catch (TokenRefused refused) {
            return failures.ofTokens(RefreshExchange.consumed(session), refused);
        } catch (LoginRefused refused) {
            return new RefreshOutcome.Refused(refused.what(), refused.values());
        } catch (ProviderFailure failure) {
            return failures.ofOne(RefreshExchange.consumed(session), failure);
        }
    }
}
