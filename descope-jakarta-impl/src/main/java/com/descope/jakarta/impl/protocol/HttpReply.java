package com.descope.jakarta.impl.protocol;

import java.time.Duration;
import java.util.Optional;

/**
 * A reply, untrusted.
 *
 * @param contentType the media type without parameters, lower case; empty if there was none
 * @param body at most 1 MB
 */
public record HttpReply(int status, String contentType, Optional<Duration> retryAfter, String body) {

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + contentType + ", " + body.length() + " characters]";
    }
}
