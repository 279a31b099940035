package com.descope.jakarta.impl.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;

/** What becomes of the container's own session when somebody signs in or out. */
final class ContainerSession {
    private ContainerSession() {}

    /**
     * A new one, under an id that nobody knew. Where an application beside has a session of the id that came with the request,
     * Undertow and others take that, and whoever planted it in the browser would share what is kept here.
     */
    static HttpSession make(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (session.getId().equals(request.getRequestedSessionId())) {
            request.changeSessionId();
        }
        return session;
    }

    /** A new id, against session fixation. What a visitor left stays; what another user left is removed. */
    static void signIn(HttpServletRequest request, HttpSession session, boolean anotherUser) {
        if (anotherUser) {
            removeEverything(session);
        }
        request.changeSessionId();
    }

    static void end(HttpServletRequest request) {
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
}
