package com.descope.jakarta.impl.log;

import java.lang.System.Logger.Level;

/** Machine tokens and device logins: 8000 to 8099. */
public enum GrantMessage implements Message {
    CLIENT_PUBLIC(
            8001,
            Level.ERROR,
            "A machine token was asked for, but the client is public, and only one with a secret may have any (RFC 6749, section 4.4).",
            "Set descope.client-secret to an access key of the project."),
    WISH_UNFIT(
            8002,
            Level.ERROR,
            "A token was asked for whose {0} is blank, too long, or holds other characters than visible ASCII.",
            "Pass scopes separated by spaces, at most 1000 characters, and an audience of at most 500."),
    MACHINE_TOKEN_FAILED(
            8003,
            Level.WARNING,
            "A machine token could not be had. {0}",
            "See above; a token that was there before is given out until its end.");

    private final Text text;

    GrantMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
