package com.descope.jakarta.impl.attempt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How an attempt ended, for those who wait for it. */
final class Completion {
    /** Threads that may wait: a browser that repeats one callback must not hold all of the server's. */
    static final int MOST_WAITING = 4;

    private final CompletableFuture<Optional<String>> location = new CompletableFuture<>();
    private final Semaphore seats = new Semaphore(MOST_WAITING);

    /** The first end counts; tells whether this is it. */
    boolean end(Optional<String> where) {
        return location.complete(where);
    }

    Optional<String> await(Duration most) {
        if (location.isDone()) {
            return location.join();
        }
        if (!seats.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return location.get(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException unknown) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            seats.release();
        }
    }
}
