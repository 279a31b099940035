package com.descope.jakarta.impl.protocol;

import java.time.Duration;

/** How long to leave Descope alone after failures in a row: 1 s, doubled to 30 s; longer only if Descope asks for it. */
public final class BackOff {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private BackOff() {}

    /**
     * The pause after a failure.
     *
     * @param failures in a row, this one counted
     */
    public static Duration after(int failures, ProviderFailure failure) {
        Duration bounded = after(failures);
        if (failure instanceof ProviderUnreachable outage) {
            return outage.retryAfter()
                    .filter(asked -> asked.compareTo(bounded) > 0)
                    .orElse(bounded);
        }
        return bounded;
    }

    /** The pause after a failure of which Descope said nothing. */
    public static Duration after(int failures) {
        Duration own = Duration.ofSeconds(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return own.compareTo(LONGEST) < 0 ? own : LONGEST;
    }
}
