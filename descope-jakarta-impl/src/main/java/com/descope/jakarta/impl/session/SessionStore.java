package com.descope.jakarta.impl.session;

import java.util.Optional;

/** The session of one browser, as far as this request shows it. */
public interface SessionStore {

    /** Who signed in, valid or not any more; never makes a session. */
    Optional<SignedInSession> current();

    /**
     * Keeps a new sign-in, under a new session id. What a visitor left in his session stays; what another user left is
     * removed.
     *
     * @throws SessionTooLarge nobody is signed in then, and whoever was still is
     */
    void begin(SignedInSession session) throws SessionTooLarge;

    /** Puts {@code after} in the place of {@code before}, under the same session id; does nothing if that is not there any more. */
    void replace(SignedInSession before, SignedInSession after) throws SessionTooLarge;

    /** Whether {@link #replace} can still reach the browser with this request's answer. */
    boolean replaceable();

    /** Ends the browser's session with everything in it. */
    void end();

    /**
     * Ends this session, and none that has taken its place. Where the browser keeps it, that one may reach it before this
     * request's answer does: nothing is deleted there, and the old one may come again.
     */
    void endOnly(SignedInSession over);

    /** Octets that browsers send with each request from this answer on, beyond those that came with this one. */
    int added();
}
