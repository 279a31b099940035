package com.descope.jakarta.impl.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Answers to refreshes that could not be judged yet, because keys or userinfo could not be had: they are the only ones, where the
 * refresh token is used up by them.
 *
 * @param <T> an answer, untrusted
 */
public final class UnjudgedAnswers<T> {
    /** What came with them has ended by then. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final Cache<String, T> answers;

    public UnjudgedAnswers(Clock clock) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    public Optional<T> to(TokenPair consumed) {
        return Optional.ofNullable(answers.getIfPresent(consumed.hash()));
    }

    public void keep(TokenPair consumed, T answer) {
        answers.put(consumed.hash(), answer);
    }

    public void judged(TokenPair consumed) {
        answers.invalidate(consumed.hash());
    }
}
