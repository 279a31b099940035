package com.descope.jakarta.impl.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A reply, untrusted.
 *
 * @param contentType the media type without parameters, lower case; empty if there was none
 * @param retryAfter when to ask again, at most two minutes (RFC 9110, section 10.2.3)
 * @param date the clock of whoever answered (RFC 9110, section 6.6.1)
 * @param body at most 1 MB; empty if it is not UTF-8, which nothing that is read here may be
 */
public record HttpReply(
        int status, String contentType, Optional<Duration> retryAfter, Optional<Instant> date, String body) {

    boolean success() {
        return status >= 200 && status < 300;
    }

    /** Whether it says that it is JSON, or nothing: an HTML page is none even if it reads like one. */
    boolean mayBeJson() {
        return contentType.isEmpty() || contentType.equals("application/json") || contentType.endsWith("+json");
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + contentType + ", " + body.length() + " characters]";
    }
}
