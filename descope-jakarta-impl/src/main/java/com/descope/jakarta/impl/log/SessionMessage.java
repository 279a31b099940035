package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Sessions and logout: 5000 to 5999. */
public enum SessionMessage implements Message {
    NO_REQUEST(
            5001,
            Level.ERROR,
            "There is no request on this thread.",
            "Call it from the thread of a servlet or JAX-RS request.");

    private final String id;
    private final Level level;
    private final String cause;
    private final String remedy;

    SessionMessage(int number, Level level, String cause, String remedy) {
        this.id = "DESCOPE-" + number;
        this.level = level;
        this.cause = cause;
        this.remedy = remedy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Level level() {
        return level;
    }

    @Override
    public String cause() {
        return cause;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
