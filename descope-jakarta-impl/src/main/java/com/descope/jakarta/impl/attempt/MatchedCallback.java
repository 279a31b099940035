package com.descope.jakarta.impl.attempt;

/** A callback whose {@code state} is proved: genuine, and of an attempt that this browser has open. */
public final class MatchedCallback {
    private final LoginAttempt attempt;

    MatchedCallback(LoginAttempt attempt) {
        this.attempt = attempt;
    }

    public LoginAttempt attempt() {
        return attempt;
    }
}
