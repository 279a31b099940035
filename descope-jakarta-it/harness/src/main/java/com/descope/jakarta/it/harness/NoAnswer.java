package com.descope.jakarta.it.harness;

import java.io.Serial;
import java.net.URI;

/** A connection that was refused or broke, or an answer that took too long; the cause tells. */
public final class NoAnswer extends AssertionError {
    @Serial
    private static final long serialVersionUID = 1L;

    private final URI from;

    NoAnswer(URI from, Exception cause) {
        super("no answer from " + from, cause);
        this.from = from;
    }

    /** The address behind all proxies. */
    public URI from() {
        return from;
    }
}
