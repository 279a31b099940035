package com.descope.jakarta.impl.token;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of Descope's keys.
 *
 * @param count how many are usable
 * @param fetched when they were fetched; empty before the first time
 * @param servesUntil until when they serve if Descope cannot be reached
 * @param failure the code of the last fetch's failure; empty if it did not fail, or was none
 */
public record KeyState(int count, Optional<Instant> fetched, Optional<Instant> servesUntil, Optional<String> failure) {

    /** Whether tokens can be judged, as far as is known: nobody has tried in vain, or old keys still serve. */
    public boolean usable(Instant now) {
        return failure.isEmpty() || servesUntil.filter(now::isBefore).isPresent();
    }
}
