package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Logins: 2000 to 2999. */
public enum LoginMessage implements Message {
    STATE_MISSING(2001, Level.WARNING, "A callback came without state.", "Begin the login again from the application.");

    private final String id;
    private final Level level;
    private final String cause;
    private final String remedy;

    LoginMessage(int number, Level level, String cause, String remedy) {
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
