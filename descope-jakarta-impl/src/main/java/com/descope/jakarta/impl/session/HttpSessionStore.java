package com.descope.jakarta.impl.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions as an attribute of the container's own. */
final class HttpSessionStore implements SessionStore {
    private static final String ATTRIBUTE = "com.descope.jakarta.session";

    private final HttpServletRequest request;

    HttpSessionStore(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Optional<SignedInSession> current() {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(attributeOf(session));
    }

    @Override
    public void begin(SignedInSession signedIn) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            ContainerSession.make(request).setAttribute(ATTRIBUTE, signedIn);
            return;
        }
        SignedInSession before = attributeOf(session);
        ContainerSession.signIn(
                request, session, before != null && !before.subject().equals(signedIn.subject()));
        session.setAttribute(ATTRIBUTE, signedIn);
    }

    @Override
    public void replace(SignedInSession before, SignedInSession after) {
        HttpSession session = request.getSession(false);
        SignedInSession there = session == null ? null : attributeOf(session);
        if (session != null && there != null && there.equals(before)) {
            try {
                session.setAttribute(ATTRIBUTE, after);
            } catch (IllegalStateException endedMeanwhile) {
                return;
            }
        }
    }

    @Override
    public boolean replaceable() {
        return true;
    }

    @Override
    public void end() {
        ContainerSession.end(request);
    }

    @Override
    public void endOnly(SignedInSession over) {
        HttpSession session = request.getSession(false);
        SignedInSession there = session == null ? null : attributeOf(session);
        if (there != null && there.equals(over)) {
            end();
        }
    }

    /** The container's session id, which is short and was there before. */
    @Override
    public int added() {
        return 0;
    }

    private static @Nullable SignedInSession attributeOf(HttpSession session) {
        try {
            return session.getAttribute(ATTRIBUTE) instanceof SignedInSession signedIn ? signedIn : null;
        } catch (IllegalStateException endedMeanwhile) {
            return null;
        }
    }
}
