package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.HttpExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many requests, and a fetch that takes its time. */
@Timeout(60)
class KeySourceThreadsTest extends KeySourceRules {
    private final ExecutorService threads = Executors.newFixedThreadPool(17);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final HttpExchange slow = call -> {
        asked.countDown();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return server.send(call);
    };

    @AfterEach
    void end() {
        answers.countDown();
        threads.shutdownNow();
    }

    private List<Future<Integer>> requests(KeySource keys, String prefix) {
        List<Future<Integer>> requests = new ArrayList<>();
        for (int request = 0; request < 16; request++) {
            Optional<String> keyId = Optional.of(prefix.equals("SK2") ? prefix : prefix + request);
            requests.add(threads.submit(
                    () -> keys.candidates(keyId, Deadline.ofRequest(clock)).size()));
        }
        return requests;
    }

    @Test
    void oneFetchServesAllWhoWait() throws Exception {
        KeySource keys = source(slow, threads);
        List<Future<Integer>> requests = requests(keys, "SK2");
        asked.await();
        answers.countDown();
        for (Future<Integer> request : requests) {
            assertEquals(1, request.get());
        }
        fetches(1);
    }

    @Test
    void guessesAtTheSameTimeCauseTwoFetches() throws Exception {
        KeySource keys = source(slow, threads);
        List<Future<Integer>> requests = requests(keys, "guess-");
        asked.await();
        answers.countDown();
        for (Future<Integer> request : requests) {
            assertEquals(0, request.get());
        }
        fetches(2);
    }

    /** The slow fetch hangs in the background for an unknown kid, and again for the renewal. */
    @Test
    void aKnownKeyServesWhileAFetchHangs() throws Exception {
        KeySource keys = source(call -> server.fetches() == 0 ? server.send(call) : slow.send(call), threads);
        Deadline deadline = Deadline.in(Duration.ofDays(1), clock);
        assertEquals(1, keys.candidates(Optional.of("SK2"), deadline).size());
        Future<Integer> guess = threads.submit(
                () -> keys.candidates(Optional.of("guess"), deadline).size());
        asked.await();
        assertEquals(1, keys.candidates(Optional.of("SK2"), deadline).size());
        clock.pass(Duration.ofMinutes(12));
        assertEquals(1, keys.candidates(Optional.of("SK2"), deadline).size());
        answers.countDown();
        assertEquals(0, guess.get());
    }

    /** Between looking at the known keys and asking for newer ones, another request gets them. */
    @Test
    void whatAnotherRequestHasJustFetchedIsNotFetchedAgain() throws Exception {
        Deadline deadline = Deadline.ofRequest(clock);
        clock.beforeNextReading(() -> source.candidates(Optional.of("SK2"), deadline));
        assertEquals(1, source.candidates(Optional.of("SK2"), deadline).size());
        fetches(1);
        clock.pass(Duration.ofMinutes(12));
        clock.beforeNextReading(() -> source.candidates(Optional.of("SK2"), deadline));
        assertEquals(1, source.candidates(Optional.of("SK2"), deadline).size());
        fetches(2);
    }
}
