package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Logins: 2000 to 2999. */
public enum LoginMessage implements Message {
    STATE_MISSING(2001, Level.WARNING, "A callback came without state.", "Begin the login again from the application.");

    private final Text text;

    LoginMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
