package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.util.List;

/** Descope understood the call and said no. */
public final class ProviderRefused extends ProviderFailure {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Reason {
        /** The code or refresh token is of no use any more. */
        DEAD_GRANT,
        /** The client's credentials or rights are wrong. */
        CLIENT,
        OTHER
    }

    private final Reason reason;
    private final String error;

    public ProviderRefused(Message what, List<String> values, Reason reason, String error) {
        super(what, values, null);
        this.reason = reason;
        this.error = error;
    }

    public Reason reason() {
        return reason;
    }

    /** OAuth's {@code error} (RFC 6749, section 5.2), or Descope's {@code errorCode}. */
    public String error() {
        return error;
    }
}
