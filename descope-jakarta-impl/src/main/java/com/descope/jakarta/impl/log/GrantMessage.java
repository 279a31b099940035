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
            "See above; a token that was there before is given out until its end."),
    DEVICE_EXPIRED(
            8010,
            Level.INFO,
            "Nobody has signed in for a device before its code expired.",
            "Start the device login again."),
    DEVICE_REFUSED(8011, Level.INFO, "The user has refused to sign in for a device.", "Start the device login again."),
    DEVICE_STOPPED(
            8012,
            Level.INFO,
            "A device login was given up because the application is being stopped.",
            "Start the device login again."),
    DEVICES_TOO_MANY(
            8013,
            Level.WARNING,
            "{0} device logins are being waited for, and more are not.",
            "Cancel the wait for those that nobody needs any more, and let not everybody start one.");

    private final Text text;

    GrantMessage(int number, Level level, String cause, String remedy) {
        this.text = new Text(number, level, cause, remedy);
    }

    @Override
    public Text text() {
        return text;
    }
}
