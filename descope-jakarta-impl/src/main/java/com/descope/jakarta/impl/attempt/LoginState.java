package com.descope.jakarta.impl.attempt;

/** What a genuine {@code state} says, also to a browser that keeps no cookies. */
public record LoginState(String id, int generation, boolean silent) {

    boolean agreesWith(LoginAttempt attempt) {
        return id.equals(attempt.id())
                && silent == attempt.wish().silent()
                && generation == attempt.wish().generation();
    }
}
