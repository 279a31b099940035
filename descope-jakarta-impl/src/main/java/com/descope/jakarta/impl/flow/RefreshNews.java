package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.Refreshed;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.time.Clock;

/** Who is told of a refresh: the log, the application, who counts, and Descope, if a logout has overtaken it. */
final class RefreshNews {
    private final LogoutIndex logouts;
    private final Revocations revocations;
    private final FlowEvents events;
    private final DescopeLog log;
    private final Clock clock;

    RefreshNews(LogoutIndex logouts, Revocations revocations, FlowEvents events, DescopeLog log, Clock clock) {
        this.logouts = logouts;
        this.revocations = revocations;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    void of(RefreshOutcome outcome) {
        if (outcome instanceof RefreshOutcome.Refreshed refreshed) {
            refreshed(refreshed.session());
        } else if (outcome instanceof RefreshOutcome.Refused refused) {
            events.refreshFailed(refused.what());
        } else if (outcome instanceof RefreshOutcome.Failed failed) {
            events.refreshFailed(failed.what());
        }
    }

    private void refreshed(SignedInSession refreshed) {
        log.say(SessionMessage.REFRESHED, refreshed.tokens().accessEnd());
        events.refreshed(new Refreshed(
                clock.instant(), refreshed.subject(), refreshed.tokens().accessEnd()));
    }

    /**
     * A logout that came while Descope was asked could take back the old tokens only. To be asked when the refresh is known: a
     * logout notes itself first and looks for newer tokens then, so one of the two sees the other.
     */
    void revokeIfSignedOut(SignedInSession refreshed) {
        try {
            if (logouts.isEnded(refreshed.id())) {
                revocations.atLogout(refreshed, Deadline.ofRequest(clock));
            }
        } catch (StoreFailed failed) {
            log.say(failed.what(), failed.values().toArray());
        }
    }
}
