package com.descope.jakarta.impl.attempt;

/** What the {@code state} of a callback turned out to be. */
public sealed interface CallbackMatch {

    /** Ours, and the attempt is open in this browser. */
    record Matched(MatchedCallback callback) implements CallbackMatch {}

    /** Ours, but this browser brought no such attempt, or it has expired. */
    record Lost(LoginState state) implements CallbackMatch {}

    /** Not ours. */
    record Foreign() implements CallbackMatch {}
}
