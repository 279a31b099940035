package com.descope.jakarta.impl.protocol;

import java.io.Serial;

/** No whole reply: not connected, too slow, too long, or cut off. */
public final class ProviderUnreachable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Whether bytes of the call may have reached Descope, so that it must not be sent again. */
    private final boolean sent;

    public ProviderUnreachable(String why, boolean sent, Throwable cause) {
        super(why, cause);
        this.sent = sent;
    }

    public boolean sent() {
        return sent;
    }
}
