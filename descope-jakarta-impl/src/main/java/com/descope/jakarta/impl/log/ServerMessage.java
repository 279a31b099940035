package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** What one server needs: 6000 to 6999. */
public enum ServerMessage implements Message {
    ADJUSTED(
            6001,
            Level.INFO,
            "Integrated JASPI was turned off for {0}, so that WildFly accepts callers of Descope.",
            "Nothing to do; descope.wildfly.adjust-security=false leaves it to you."),
    ERROR_PAGE_FAILED(6090, Level.ERROR, "The forward to descope.error-path {0} failed: {1}.", "Mend that page."),
    CLIENT_GONE(6091, Level.DEBUG, "The client went away before its answer: {0}.", "Nothing to do.");

    private final Text text;

    ServerMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
