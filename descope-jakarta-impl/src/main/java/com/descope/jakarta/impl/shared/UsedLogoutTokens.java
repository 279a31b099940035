package com.descope.jakarta.impl.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ids of logout tokens that were obeyed, until each could not be sent again (Back-Channel Logout 1.0, section 2.6, step 8). */
public final class UsedLogoutTokens {
    private static final String TOKEN = "logout token ";

    private final Store store;
    private final Clock clock;

    public UsedLogoutTokens(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether this is the first time; until then the id is remembered. */
    public boolean first(String id, Instant until) throws StoreFailed {
        Duration left = Duration.between(clock.instant(), until);
        return left.compareTo(Duration.ZERO) > 0 && store.putIfAbsent(TOKEN + id, "", left);
    }
}
