package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Why a token was refused: 3000 to 3999. */
public enum TokenMessage implements Message {
    TOO_LONG(
            3001,
            Level.WARNING,
            "The token has {0} characters; more than {1} are not read.",
            "Send a Descope token, or take claims out of its template.");

    private final String id;
    private final Level level;
    private final String cause;
    private final String remedy;

    TokenMessage(int number, Level level, String cause, String remedy) {
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
