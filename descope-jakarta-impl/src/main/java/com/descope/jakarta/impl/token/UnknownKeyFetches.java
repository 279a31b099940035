package com.descope.jakarta.impl.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often the key set may be fetched because of unknown {@code kid}s, which anybody can invent: at most twice in a cool-down.
 * The second time at once for another {@code kid} (keys may rotate twice, or right after somebody guessed), and for the same one
 * after half of the cool-down (the set may lag behind the tokens). Not safe for threads.
 */
final class UnknownKeyFetches {
    private static final int MOST = 2;

    private final Clock clock;
    private final Duration coolDown;
    private final List<Spent> spent = new ArrayList<>(MOST);

    UnknownKeyFetches(Clock clock, Duration coolDown) {
        this.clock = clock;
        this.coolDown = coolDown;
    }

    private record Spent(String keyId, Instant at) {

        /** A clock that was set back must not lock anybody out, so the future is over as well. */
        boolean within(Duration time, Instant now) {
            Duration age = Duration.between(at, now);
            return !age.isNegative() && age.compareTo(time) < 0;
        }
    }

    boolean allows(String keyId) {
        Instant now = clock.instant();
        spent.removeIf(fetch -> !fetch.within(coolDown, now));
        return spent.size() < MOST
                && spent.stream()
                        .noneMatch(fetch -> fetch.keyId().equals(keyId) && fetch.within(coolDown.dividedBy(2), now));
    }

    void spend(String keyId) {
        if (spent.size() < MOST) {
            spent.add(new Spent(keyId, clock.instant()));
        }
    }
}
