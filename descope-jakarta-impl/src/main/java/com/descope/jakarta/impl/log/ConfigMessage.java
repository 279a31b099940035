package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Configuration: 1000 to 1999. */
public enum ConfigMessage implements Message {
    MISSING(
            1001,
            Level.ERROR,
            "{0} is not set.",
            "Set it in META-INF/microprofile-config.properties, as a system property or as environment variable {1}."),
    UNKNOWN_KEY(1090, Level.WARNING, "{0} is set, but there is no such key.", "Did you mean {1}?");

    private final Text text;

    ConfigMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
