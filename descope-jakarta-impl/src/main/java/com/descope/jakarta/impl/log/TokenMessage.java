package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Why a token was refused: 3000 to 3999. */
public enum TokenMessage implements Message {
    TOO_LONG(
            3001,
            Level.WARNING,
            "The token has {0} characters; more than {1} are not read.",
            "Send a Descope token, or take claims out of its template.");

    private final Text text;

    TokenMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
