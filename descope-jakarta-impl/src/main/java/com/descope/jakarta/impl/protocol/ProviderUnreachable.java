package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.Message;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An outage: not connected, too slow, too long, cut off, or an answer that says so (429, 5xx). */
public final class ProviderUnreachable extends ProviderFailure {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean sent;
    private final @Nullable Duration retryAfter;

    public ProviderUnreachable(
            Message what, List<String> values, boolean sent, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        super(what, values, cause);
        this.sent = sent;
        this.retryAfter = retryAfter.orElse(null);
    }

    /** Whether bytes of the call may have reached Descope, so that it must not be sent again. */
    public boolean sent() {
        return sent;
    }

    /** When Descope wants to be asked again, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
