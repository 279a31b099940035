package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Configuration: 1000 to 1999. */
public enum ConfigMessage implements Message {
    MISSING(
            1001,
            Level.ERROR,
            "{0} is not set.",
            "Set it in META-INF/microprofile-config.properties, as a system property or as environment variable {1}."),
    WRONG_VALUE(1002, Level.ERROR, "{0} is {1}, which is not {2}.", "Set {0} to {2}."),
    UNRESOLVED(
            1003,
            Level.ERROR,
            "{0} refers to a property that has no value.",
            "Set that property, or give the expression a default."),
    NEEDS_SECRET(1004, Level.ERROR, "{0} needs a client secret.", "Set descope.client-secret to a Descope access key."),
    PROTOCOL_PARAMETER(
            1005,
            Level.ERROR,
            "{0} names {1}, which is a parameter of the protocol.",
            "Leave {1} to the module; other keys set what may be set of it."),
    UNKNOWN_KEY_FAR(
            1091, Level.WARNING, "{0} is set, but there is no such key.", "See docs/configuration.md for all keys."),
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
