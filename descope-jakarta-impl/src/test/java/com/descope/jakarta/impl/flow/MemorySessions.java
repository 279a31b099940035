package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SessionStore;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.Optional;

/** One browser's session, without a container. */
final class MemorySessions implements SessionStore {
    private volatile Optional<SignedInSession> current = Optional.empty();

    @Override
    public Optional<SignedInSession> current() {
        return current;
    }

    @Override
    public synchronized void begin(SignedInSession session) {
        current = Optional.of(session);
    }

    @Override
    public synchronized void replace(SignedInSession before, SignedInSession after) {
        current = current.map(now -> now.equals(before) ? after : now);
    }

    @Override
    public synchronized void end() {
        current = Optional.empty();
    }
}
