package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.event.SignedOut.Reason;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.StoreFailed;
import java.time.Clock;

/** Who is told that a session is over: once, however many requests still come with it. */
final class Endings {
    private final LogoutIndex logouts;
    private final FlowEvents events;
    private final DescopeLog log;
    private final Clock clock;

    Endings(LogoutIndex logouts, FlowEvents events, DescopeLog log, Clock clock) {
        this.logouts = logouts;
        this.events = events;
        this.log = log;
        this.clock = clock;
    }

    /** It cannot go on with the tokens that it has. Whether that is news. */
    boolean over(SignedInSession session, Reason reason, Message why, Object... values) {
        boolean news = spent(session);
        if (news) {
            log.say(why, values);
            events.signedOut(new SignedOut(clock.instant(), session.subject(), reason));
        }
        return news;
    }

    private boolean spent(SignedInSession session) {
        try {
            return logouts.tokensSpent(RefreshExchange.consumed(session));
        } catch (StoreFailed failed) {
            log.say(failed.what(), failed.values().toArray());
            return true;
        }
    }
}
