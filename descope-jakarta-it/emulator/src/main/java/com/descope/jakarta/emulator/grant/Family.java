package com.descope.jakarta.emulator.grant;

/** All tokens that come from one sign-in. Once ended, its refresh tokens are dead. */
public final class Family {

    private volatile boolean ended;

    public void end() {
        ended = true;
    }

    public boolean ended() {
        return ended;
    }
}
