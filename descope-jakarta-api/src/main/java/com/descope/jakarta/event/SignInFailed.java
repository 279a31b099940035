package com.descope.jakarta.event;

import java.time.Instant;

/**
 * A login did not end in a session. Fired once for what the visitor was shown, on the thread of his request; what an observer
 * throws is logged and changes nothing. Anybody can cause it, so keep observers cheap.
 *
 * @param at when
 * @param code the message's id, for example {@code DESCOPE-2007}
 * @param cause what happened, with values that may be an attacker's text, cut and cleaned
 * @param reference the id under which the same failure is in the log and on the page
 */
public record SignInFailed(Instant at, String code, String cause, String reference) {}
