package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One refresh for each pair of tokens, and its result for a minute: where refresh tokens rotate, a second use of the same one
 * would end the user's whole grant.
 *
 * @param <T> what a refresh brings
 */
public final class RefreshResults<T> {
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int MOST = 100_000;

    private final Cache<String, CompletableFuture<T>> results;

    public RefreshResults(Clock clock) {
        this.results = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /**
     * The result, there or to come.
     *
     * @param mine whether whoever asked is to bring it
     */
    public record Turn<T>(CompletableFuture<T> result, boolean mine) {}

    public Turn<T> turn(TokenPair consumed) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> there = results.asMap().putIfAbsent(consumed.hash(), own);
        return there == null ? new Turn<>(own, true) : new Turn<>(there, false);
    }

    /** The result, if it is there already. */
    public Optional<T> known(TokenPair consumed) {
        CompletableFuture<T> result = results.getIfPresent(consumed.hash());
        return result == null ? Optional.empty() : Optional.ofNullable(result.getNow(null));
    }

    /** It did not come to a result, so it may be tried again. */
    public void forget(TokenPair consumed) {
        results.invalidate(consumed.hash());
    }
}
