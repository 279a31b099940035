package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** What one server needs: 6000 to 6999. */
public enum ServerMessage implements Message {
    ADJUSTED(
            6001,
            Level.INFO,
            "Integrated JASPI was turned off for {0}, so that WildFly accepts callers of Descope.",
            "Nothing to do; descope.wildfly.adjust-security=false leaves it to you.");

    private final String id;
    private final Level level;
    private final String cause;
    private final String remedy;

    ServerMessage(int number, Level level, String cause, String remedy) {
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
