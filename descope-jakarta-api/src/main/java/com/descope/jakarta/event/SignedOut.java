package com.descope.jakarta.event;

import java.time.Instant;

/**
 * A session has ended. Fired once, on the thread of the request that ended it or found that it is over; what an observer throws
 * is logged and changes nothing. A session that the container lets go because nobody came fires nothing.
 *
 * @param at when
 * @param subject whose session, Descope's ID of the user
 * @param reason why
 */
public record SignedOut(Instant at, String subject, Reason reason) {

    /** Why a session ended. */
    public enum Reason {
        /** The user, or the application in his name, signed out here. */
        LOGOUT,
        /** Another user signed in with the same browser. */
        ANOTHER_USER,
        /** The user signed out elsewhere, and Descope said so (OpenID Connect Back-Channel Logout 1.0). */
        LOGOUT_ELSEWHERE,
        /** The session reached {@code descope.session.max-age}. */
        MAX_AGE,
        /** The access token ended, and there is no refresh token. */
        NO_REFRESH_TOKEN,
        /** Descope refused to refresh the session, or did not take the application for its client for too long. */
        REFRESH_REFUSED,
        /** After a refresh the claims and tokens have no room any more in the cookies of {@code descope.session.store=cookie}. */
        TOO_LARGE
    }
}
