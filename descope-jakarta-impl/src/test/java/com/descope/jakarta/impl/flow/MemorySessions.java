package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SessionStore;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.Optional;

/** One browser's session, without a container. */
final class MemorySessions implements SessionStore {
    private volatile Optional<SignedInSession> current = Optional.empty();
    private boolean full;
    private boolean committed;

    @Override
    public Optional<SignedInSession> current() {
        return current;
    }

    /** The same browser's, seen from another tab. */
    void become(MemorySessions other) {
        current = other.current;
    }

    /** From now on nothing fits. */
    void full() {
        full = true;
    }

    @Override
    public synchronized void begin(SignedInSession session) throws SessionTooLarge {
        refuse();
        current = Optional.of(session);
    }

    @Override
    public synchronized void replace(SignedInSession before, SignedInSession after) throws SessionTooLarge {
        refuse();
        current = current.map(now -> now.equals(before) ? after : now);
    }

    private void refuse() throws SessionTooLarge {
        if (full) {
            throw new SessionTooLarge(7_000, 6_000);
        }
    }

    /** From now on this request's answer has left. */
    void committed() {
        committed = true;
    }

    @Override
    public boolean replaceable() {
        return !committed;
    }

    @Override
    public synchronized void end() {
        current = Optional.empty();
    }

    @Override
    public synchronized void endOnly(SignedInSession over) {
        current = current.filter(now -> !now.equals(over));
    }

    @Override
    public int added() {
        return 0;
    }
}
