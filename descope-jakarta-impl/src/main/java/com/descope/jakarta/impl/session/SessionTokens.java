package com.descope.jakarta.impl.session;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The tokens of a session as they came, and when, to the millisecond, so that every copy of a session is equal however it
 * was kept. An empty {@code refreshToken}: there is none.
 */
public record SessionTokens(
        String accessToken, Instant received, Instant accessEnd, String idToken, String refreshToken) {

    public SessionTokens {
        received = received.truncatedTo(ChronoUnit.MILLIS);
        accessEnd = accessEnd.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return "SessionTokens[until " + accessEnd + "]";
    }
}
