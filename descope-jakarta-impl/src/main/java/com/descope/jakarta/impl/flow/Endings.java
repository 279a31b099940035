package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.SignedOut.Reason;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.time.Clock;

/** Who is told that a session is over: once, however many requests still come with it. */
final class Endings {
    private final LogoutIndex logouts;
    private final TokenRefresh refresh;
    private final Revocations revocations;
    private final FlowEvents events;
    private final DescopeLog log;
    private final Clock clock;

    Endings(
            LogoutIndex logouts,
            TokenRefresh refresh,
            Revocations revocations,
            FlowEvents events,
            DescopeLog log,
            Clock clock) {
        this.logouts = logouts;
        this.refresh = refresh;
        this.revocations = revocations;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Whoever had it is signed out, with every copy of it. Noted first: a refresh that is under way looks there when it comes
     * back, and one that came back is in its results.
     */
    void signedOut(SignedInSession session, Reason reason, Deadline deadline) {
        if (isNews(() -> logouts.sessionEnded(session.id()) && !logouts.areSpent(RefreshExchange.consumed(session)))) {
            tell(session, reason);
        }
        revocations.atLogout(refresh.newest(session), deadline);
    }

    /** It cannot go on with the tokens that it has. Whether that is news. */
    boolean over(SignedInSession session, Reason reason, Message why, Object... values) {
        boolean news = isNews(() -> logouts.tokensSpent(RefreshExchange.consumed(session)));
        if (news) {
            log.say(why, values);
            tell(session, reason);
        }
        return news;
    }

    private void tell(SignedInSession session, Reason reason) {
        events.signedOut(new SignedOut(clock.instant(), session.subject(), reason));
    }

    private interface Note {
        boolean first() throws StoreFailed;
    }

    /** Rather told twice than never: a memory that fails keeps nobody signed in, and nobody from signing in. */
    private boolean isNews(Note note) {
        try {
            return note.first();
        } catch (StoreFailed failed) {
            log.say(failed.what(), failed.values().toArray());
            return true;
        }
    }
}
