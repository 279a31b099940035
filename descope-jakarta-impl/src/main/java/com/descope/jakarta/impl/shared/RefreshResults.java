package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One refresh for each pair of tokens, and its result for a minute: where refresh tokens rotate, a second use of the same one
 * would end the user's whole grant; where they do not, the access token tells one refresh from the next. Found by their hash.
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

    public Turn<T> turn(String refreshToken, String accessToken) {
        CompletableFuture<T> own = new CompletableFuture<>();
        CompletableFuture<T> there = results.asMap().putIfAbsent(hash(refreshToken, accessToken), own);
        return there == null ? new Turn<>(own, true) : new Turn<>(there, false);
    }

    /** The token was not used up, so it may be tried again. */
    public void forget(String refreshToken, String accessToken) {
        results.invalidate(hash(refreshToken, accessToken));
    }

    private static String hash(String refreshToken, String accessToken) {
        try {
            String both = refreshToken + " " + accessToken;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
