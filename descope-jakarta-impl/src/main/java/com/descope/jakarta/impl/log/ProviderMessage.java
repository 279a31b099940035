package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Calls to Descope: 4000 to 4999. */
public enum ProviderMessage implements Message {
    UNREACHABLE(
            4001,
            Level.ERROR,
            "{0} could not be reached: {1}.",
            "Check network, proxy and descope.base-url; it is tried again with the next request.");

    private final String id;
    private final Level level;
    private final String cause;
    private final String remedy;

    ProviderMessage(int number, Level level, String cause, String remedy) {
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
