package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Failures of single refreshes, each answered again until its pause is over: a page that polls must not ask Descope each time.
 *
 * @param <T> how a refresh failed
 */
public final class Pauses<T> {
    /** Longer than any pause, so that the next failure is known to be another in a row. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    private final Cache<String, Pause<T>> pauses;
    private final Clock clock;

    private record Pause<T>(T failure, int inARow, Instant end) {}

    public Pauses(Clock clock) {
        this.pauses = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
        this.clock = clock;
    }

    /** How it failed, as long as it is not to be tried again. */
    public Optional<T> now(TokenPair consumed) {
        return Optional.ofNullable(pauses.getIfPresent(consumed.hash()))
                .filter(pause -> clock.instant().isBefore(pause.end()))
                .map(Pause::failure);
    }

    /** It failed; {@code length} is asked with the number of failures in a row. */
    public void begin(TokenPair consumed, T failure, IntFunction<Duration> length) {
        pauses.asMap().compute(consumed.hash(), (key, before) -> {
            int inARow = before == null ? 1 : before.inARow() + 1;
            return new Pause<>(failure, inARow, clock.instant().plus(length.apply(inARow)));
        });
    }
}
