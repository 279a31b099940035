package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Sessions and logout: 5000 to 5999. */
public enum SessionMessage implements Message {
    NO_REQUEST(
            5001,
            Level.ERROR,
            "There is no request on this thread.",
            "Call it from the thread of a servlet or JAX-RS request.");

    private final Text text;

    SessionMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
