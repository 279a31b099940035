package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.impl.log.DescopeLog;
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
    private final RefreshGate gate;
    private final FlowEvents events;
    private final DescopeLog log;
    private final LimitedLog limited;
    private final Clock clock;

    TokenRefresh(
            RefreshExchange exchange,
            RefreshResults<RefreshOutcome> results,
            RefreshGate gate,
            FlowEvents events,
            DescopeLog log,
            LimitedLog limited,
            Clock clock) {
        this.exchange = exchange;
        this.results = results;
        this.gate = gate;
        this.events = events;
        this.log = log;
        this.limited = limited;
        this.clock = clock;
    }

    /** The outcome, there or to come from another thread; brought by this one if nobody else does. */
    CompletableFuture<RefreshOutcome> of(SignedInSession session) {
        TokenPair consumed = RefreshExchange.consumed(session);
        RefreshResults.Turn<RefreshOutcome> turn = results.turn(consumed);
        if (turn.mine()) {
            RefreshOutcome outcome = BROKEN_OFF;
            try {
                outcome = outcome(session);
            } finally {
                if (outcome instanceof RefreshOutcome.Failed) {
                    results.forget(consumed);
                }
                turn.result().complete(outcome);
            }
        }
        return turn.result();
    }

    private RefreshOutcome outcome(SignedInSession session) {
        Optional<RefreshGate.Pass> pass = gate.pass();
        if (pass.isEmpty()) {
            return gate.last().orElse(BROKEN_OFF);
        }
        try {
            SignedInSession refreshed = exchange.refresh(session, Deadline.ofRequest(clock));
            gate.answered();
            log.say(SessionMessage.REFRESHED, refreshed.tokens().accessEnd());
            events.refreshed(new Refreshed(
                    clock.instant(), refreshed.subject(), refreshed.tokens().accessEnd()));
            return new RefreshOutcome.Refreshed(refreshed);
        } catch (TokenRefused refused) {
            return new RefreshOutcome.Refused(refused.what(), List.of(refused.values()));
        } catch (LoginRefused refused) {
            return new RefreshOutcome.Refused(refused.what(), refused.values());
        } catch (ProviderFailure failure) {
            return judged(pass.get(), failure);
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
        limited.say(said(failure, outage), failure.what().causeWith(failure.values()));
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
