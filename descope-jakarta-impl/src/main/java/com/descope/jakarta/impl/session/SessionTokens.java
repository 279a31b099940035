package com.descope.jakarta.impl.session;

import java.time.Instant;

/** The tokens of a session as they came, and when. An empty {@code refreshToken}: there is none. */
public record SessionTokens(
        String accessToken, Instant received, Instant accessEnd, String idToken, String refreshToken) {

    @Override
    public String toString() {
        return "SessionTokens[until " + accessEnd + "]";
    }
}
