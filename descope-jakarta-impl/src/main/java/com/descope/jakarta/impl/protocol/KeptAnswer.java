package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An answer of Descope's that serves for a while: asked for when it is first needed, by one caller however many wait, renewed by
 * one while the others go on with it, and served until its end while a newer one cannot be had.
 */
public final class KeptAnswer<T> {
    /** The most that a caller with a usable answer spends on looking for a newer one. */
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final String what;
    private final Question<T> question;
    private final Clock clock;
    private final ReentrantLock flight = new ReentrantLock();
    private volatile @Nullable Kept<T> known;
    private volatile Attempts attempts = new Attempts(Instant.MIN, 0, null);

    /** Not yet asked for; {@code what} names it where it took too long. */
    public KeptAnswer(String what, Question<T> question, Clock clock) {
        this.what = what;
        this.question = question;
        this.clock = clock;
    }

    /** How it is asked for. */
    public interface Question<T> {
        Kept<T> ask(Deadline deadline) throws ProviderFailure;
    }

    /** An answer, from when on a newer one is looked for, and from when on it is of no use. */
    public record Kept<T>(T value, Instant renewal, Instant end) {}

    /**
     * The answer as it holds now.
     *
     * @throws ProviderFailure if there is none that holds; within the pause after a failure the same one, at once
     */
    public T get(Deadline deadline) throws ProviderFailure {
        Kept<T> now = known;
        if (now == null || !clock.instant().isBefore(now.end())) {
            return first(deadline);
        }
        return clock.instant().isBefore(now.renewal()) || !attempts.due(clock)
                ? now.value()
                : newer(now.value(), deadline);
    }

    private T first(Deadline deadline) throws ProviderFailure {
        waitForTurn(deadline);
        try {
            Kept<T> now = known;
            if (now != null && clock.instant().isBefore(now.end())) {
                return now.value();
            }
            ProviderFailure last = attempts.last();
            if (last != null && !attempts.due(clock)) {
                throw last;
            }
            return ask(deadline);
        } finally {
            flight.unlock();
        }
    }

    private T newer(T old, Deadline deadline) {
        if (!flight.tryLock()) {
            return old;
        }
        try {
            Kept<T> now = known;
            boolean due = now != null && !clock.instant().isBefore(now.renewal()) && attempts.due(clock);
            return due ? ask(Deadline.in(deadline.leftUpTo(RENEWAL), clock)) : now == null ? old : now.value();
        } catch (ProviderFailure unavailable) {
            return old;
        } finally {
            flight.unlock();
        }
    }

    private void waitForTurn(Deadline deadline) throws ProviderUnreachable {
        Duration left = deadline.leftUpTo(LONGEST_WAIT);
        try {
            if (flight.tryLock(left.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProviderUnreachable(
                ProviderMessage.TOO_SLOW, List.of(what, left.toString()), false, Optional.empty(), null);
    }

    /** Only by the one that holds the lock. A caller who was interrupted says nothing about Descope, so the next one asks anew. */
    private T ask(Deadline deadline) throws ProviderFailure {
        try {
            Kept<T> answer = question.ask(deadline);
            known = answer;
            attempts = new Attempts(Instant.MIN, 0, null);
            return answer.value();
        } catch (ProviderFailure failure) {
            if (!Thread.currentThread().isInterrupted()) {
                attempts = attempts.andFailed(failure, clock);
            }
            throw failure;
        }
    }

    /** When it may be asked next, and why the last time failed. */
    private record Attempts(
            Instant next, int failures, @Nullable ProviderFailure last) {

        Attempts andFailed(ProviderFailure failure, Clock clock) {
            Duration pause = BackOff.after(failures + 1, failure);
            return new Attempts(clock.instant().plus(pause), failures + 1, failure);
        }

        boolean due(Clock clock) {
            return !clock.instant().isBefore(next);
        }
    }
}
