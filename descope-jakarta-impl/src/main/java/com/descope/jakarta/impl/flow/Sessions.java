package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.session.SessionLife;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Proven;
import java.util.Optional;

/** The session of a request, if it is good for it. One whose user has signed out elsewhere is ended. */
final class Sessions {
    private final SessionLife life;
    private final LogoutIndex logouts;
    private final DescopeLog log;

    Sessions(SessionLife life, LogoutIndex logouts, DescopeLog log) {
        this.life = life;
        this.logouts = logouts;
        this.log = log;
    }

    Optional<SignedInSession> of(Visit visit) {
        Optional<SignedInSession> current = visit.sessions().current();
        if (current.isPresent() && logouts.isOver(proven(current.get()))) {
            visit.sessions().end();
            log.say(SessionMessage.SIGNED_OUT_ELSEWHERE);
            return Optional.empty();
        }
        return current.filter(life::isFresh);
    }

    private static Proven proven(SignedInSession session) {
        return new Proven(session.subject(), session.claims().text("sid"), session.signedIn());
    }
}
