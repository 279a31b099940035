package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
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
    private final RefreshGate gate;
    private final RefreshNews news;
    private final LimitedLog log;
    private final Clock clock;

    TokenRefresh(
            RefreshExchange exchange,
            RefreshResults<RefreshOutcome> results,
            OtherNodes nodes,
            RefreshGate gate,
            RefreshNews news,
            LimitedLog log,
            Clock clock) {
        this.exchange = exchange;
        this.results = results;
        this.nodes = nodes;
        this.gate = gate;
        this.news = news;
        this.log = log;
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
        Optional<RefreshOutcome> known = results.known(RefreshExchange.consumed(session));
        return known.isPresent() && known.get() instanceof RefreshOutcome.Refreshed refreshed
                ? refreshed.session()
                : session;
    }

    private RefreshOutcome outcome(SignedInSession session) {
        Optional<RefreshGate.Pass> pass = gate.pass();
        if (pass.isEmpty()) {
            return gate.last().orElse(BROKEN_OFF);
        }
        RefreshOutcome outcome = asked(session, pass.get());
        news.of(outcome);
        return outcome;
    }

    private RefreshOutcome asked(SignedInSession session, RefreshGate.Pass pass) {
        try {
            SignedInSession refreshed = exchange.refresh(session, Deadline.ofRequest(clock));
            gate.answered();
            return new RefreshOutcome.Refreshed(refreshed);
        } catch (TokenRefused refused) {
            return new RefreshOutcome.Refused(refused.what(), List.of(refused.values()));
        } catch (LoginRefused refused) {
            return new RefreshOutcome.Refused(refused.what(), refused.values());
        } catch (ProviderFailure failure) {
            return judged(pass, failure);
        }
    }

    private RefreshOutcome judged(RefreshGate.Pass pass, ProviderFailure failure) {
        List<Object> values = List.of(failure.values());
        ProviderRefused.Reason reason =
                failure instanceof ProviderRefused refused ? refused.reason() : ProviderRefused.Reason.OTHER;
        if (reason == ProviderRefused.Reason.DEAD_GRANT) {
            gate.answered();
            return new RefreshOutcome.Refused(failure.what(), values);
        }
        boolean outage = reason != ProviderRefused.Reason.CLIENT;
        RefreshOutcome.Failed failed = new RefreshOutcome.Failed(outage, failure.what(), values);
        gate.failed(pass, failure, failed);
        log.say(said(failure, outage), failure.what().causeWith(failure.values()));
        return failed;
    }

    private static SessionMessage said(ProviderFailure failure, boolean outage) {
        if (!outage) {
            return SessionMessage.REFRESH_CLIENT;
        }
        return failure.what() == ProviderMessage.RATE_LIMITED
                ? SessionMessage.REFRESH_RATE_LIMITED
                : SessionMessage.REFRESH_OUTAGE;
    }
}
