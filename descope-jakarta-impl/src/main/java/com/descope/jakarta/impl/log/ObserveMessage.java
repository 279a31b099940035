package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** What an administrator is told unasked: 9000 to 9999. */
public enum ObserveMessage implements Message {
    STARTED(
            9001,
            Level.INFO,
            "Descope sign-in is on: project {0}, issuer {1}, {2} client, redirect URI {3}, sessions in {4}, nodes share {5}.",
            "Enter the redirect URI at Descope. {6} shows more to callers with the role that {7} names."),
    SWITCHED_OFF(
            9002,
            Level.INFO,
            "Descope sign-in is switched off: nobody is signed in, and protected resources answer 403.",
            "Set descope.enabled to true to switch it on."),
    NOT_MEASURED(
            9003,
            Level.WARNING,
            "The server's OpenTelemetry cannot be used, so metrics of sign-in are missing: {0}.",
            "Look into its configuration; sign-in itself goes on as without it.");

    private final Text text;

    ObserveMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
