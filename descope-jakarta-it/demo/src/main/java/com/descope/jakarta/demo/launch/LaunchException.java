package com.descope.jakarta.demo.launch;

import java.io.Serial;

/** Something did not start; the message is for the person at the keyboard, who has no use for a stack trace. */
public final class LaunchException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LaunchException(String message) {
        super(message, null, false, false);
    }
}
