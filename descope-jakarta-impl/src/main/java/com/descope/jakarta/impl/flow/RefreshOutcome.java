package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.List;

/** What came of a refresh. */
sealed interface RefreshOutcome {

    record Refreshed(SignedInSession session) implements RefreshOutcome {}

    /** The refresh token is of no use any more, or what it brought is not. */
    record Refused(Message what, List<Object> values) implements RefreshOutcome {}

    /**
     * Not for now; it may be tried again.
     *
     * @param outage whether Descope was out of reach, or not asked for this session; else what may last, so that the session ends
     *     after the grace: it did not take us for its client, or signs with a key that it does not show
     */
    record Failed(boolean outage, Message what, List<Object> values) implements RefreshOutcome {}
}
