package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.BackOff;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
import com.descope.jakarta.impl.shared.Pauses;
import com.descope.jakarta.impl.shared.TokenPair;
import com.descope.jakarta.impl.token.TokenRefused;
import java.util.List;
import java.util.Optional;

/** What failed refreshes mean. Those of all sessions are held up by the {@link RefreshGate}, those of one are held up here. */
final class RefreshFailures {
    private final Pauses<RefreshOutcome.Failed> pauses;
    private final LimitedLog ofAll;
    private final LimitedLog ofOne;

    /** With a log for each kind, so that one user's failures do not keep an outage from being named. */
    RefreshFailures(Pauses<RefreshOutcome.Failed> pauses, LimitedLog ofAll, LimitedLog ofOne) {
        this.pauses = pauses;
        this.ofAll = ofAll;
        this.ofOne = ofOne;
    }

    /** Why this session is not to ask again for now. */
    Optional<RefreshOutcome.Failed> pausing(TokenPair consumed) {
        return pauses.now(consumed);
    }

    /** Of a failure that concerns this session only. */
    RefreshOutcome ofOne(TokenPair consumed, ProviderFailure failure) {
        if (reason(failure) == ProviderRefused.Reason.DEAD_GRANT) {
            return new RefreshOutcome.Refused(failure.what(), List.of(failure.values()));
        }
        RefreshOutcome.Failed failed = failed(failure, outage(failure));
        pauses.begin(consumed, failed, failures -> BackOff.after(failures, failure));
        say(ofOne, failure);
        return failed;
    }

    /**
     * Of tokens that are not good. A key that is not known may be known soon, for what fetches keys has a limit that others use up
     * too; the answer is kept, and judged again.
     */
    RefreshOutcome ofTokens(TokenPair consumed, TokenRefused refused) {
        List<Object> values = List.of(refused.values());
        if (refused.what() != TokenMessage.KEY_UNKNOWN) {
            return new RefreshOutcome.Refused(refused.what(), values);
        }
        RefreshOutcome.Failed failed = new RefreshOutcome.Failed(false, refused.what(), values);
        pauses.begin(consumed, failed, BackOff::after);
        ofOne.say(SessionMessage.REFRESH_OUTAGE, refused.what().causeWith(refused.values()));
        return failed;
    }

    /** Of a failure that concerns all; a session that was not asked for must not end by it. */
    RefreshOutcome.Failed ofAll(RefreshGate.Closed closed) {
        if (!closed.asked()) {
            return failed(closed.why(), true);
        }
        say(ofAll, closed.why());
        return failed(closed.why(), outage(closed.why()));
    }

    private static RefreshOutcome.Failed failed(ProviderFailure failure, boolean outage) {
        return new RefreshOutcome.Failed(outage, failure.what(), List.of(failure.values()));
    }

    private static void say(LimitedLog log, ProviderFailure failure) {
        log.say(said(failure), failure.what().causeWith(failure.values()));
    }

    private static SessionMessage said(ProviderFailure failure) {
        if (!outage(failure)) {
            return SessionMessage.REFRESH_CLIENT;
        }
        return failure.what() == ProviderMessage.RATE_LIMITED
                ? SessionMessage.REFRESH_RATE_LIMITED
                : SessionMessage.REFRESH_OUTAGE;
    }

    private static boolean outage(ProviderFailure failure) {
        return reason(failure) != ProviderRefused.Reason.CLIENT;
    }

    private static ProviderRefused.Reason reason(ProviderFailure failure) {
        return failure instanceof ProviderRefused refused ? refused.reason() : ProviderRefused.Reason.OTHER;
    }
}
