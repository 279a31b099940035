package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.session.SessionStore;
import com.descope.jakarta.impl.session.SignedInSession;
import java.util.Optional;

/** One browser's session, without a container. */
final class MemorySessions implements SessionStore {
    private Optional<SignedInSession> current = Optional.empty();

    @Override
    public Optional<SignedInSession> current() {
        return current;
    }

    @Override
    public void begin(SignedInSession session) {
        current = Optional.of(session);
    }

    @Override
    public void end() {
        current = Optional.empty();
    }
}
