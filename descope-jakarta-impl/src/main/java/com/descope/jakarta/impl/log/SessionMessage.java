package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Sessions and logout: 5000 to 5999. */
public enum SessionMessage implements Message {
    NO_REQUEST(
            5001,
            Level.ERROR,
            "There is no request on this thread.",
            "Call it from the thread of a servlet or JAX-RS request."),
    LOGOUT_FAILED(
            5002,
            Level.ERROR,
            "The container refused to log the caller out: {0}.",
            "Call it before the response is committed; the container's own log has more."),
    RANDOM_SECRETS(
            5003,
            Level.WARNING,
            "Cookies are sealed with a random secret, so a login begun on this node must end on this node, before a restart.",
            "Set descope.session.secrets, the same on all nodes, or descope.client-secret."),
    SIGNED_OUT_ELSEWHERE(
            5005,
            Level.INFO,
            "A session was ended because its user has signed out elsewhere: Descope sent a logout token.",
            "Nothing to do; the user signs in again."),
    NO_SAME_SITE(
            5004,
            Level.INFO,
            "This server cannot put SameSite on its session cookie.",
            "Nothing to do; browsers treat the cookie as SameSite=Lax, or set it in the server's own configuration.");

    private final Text text;

    SessionMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
