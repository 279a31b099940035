package com.descope.jakarta.impl.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sessions as an attribute of the container's own. */
public final class HttpSessionStore implements SessionStore {
    private static final String ATTRIBUTE = "com.descope.jakarta.session";

    private final HttpServletRequest request;

    public HttpSessionStore(HttpServletRequest request) {
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
            request.getSession(true).setAttribute(ATTRIBUTE, signedIn);
            return;
        }
        SignedInSession before = attributeOf(session);
        if (before != null && !before.subject().equals(signedIn.subject())) {
            removeEverything(session);
        }
        request.changeSessionId();
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
    public void end() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            invalidate(session);
        }
    }

    /** Not invalidate() and a new session: in a distributable WildFly session that locks the other nodes out. */
    private static void removeEverything(HttpSession session) {
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            return;
        }
    }

    private static @Nullable SignedInSession attributeOf(HttpSession session) {
        try {
            return session.getAttribute(ATTRIBUTE) instanceof SignedInSession signedIn ? signedIn : null;
        } catch (IllegalStateException endedMeanwhile) {
            return null;
        }
    }
}
