package com.descope.jakarta.impl.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.attempt.Claim.First;
import com.descope.jakarta.impl.attempt.Claim.Repeated;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.shared.MapStore;
import com.descope.jakarta.impl.shared.SecretResults;
import com.descope.jakarta.impl.shared.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FinishedAttemptsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AtomicLong nanos = new AtomicLong();
    private final FinishedAttempts finished = attempts(Store.ofThisNode(Clock.systemUTC()));

    private FinishedAttempts attempts(Store store) {
        LimitedLog log = new LimitedLog(new DescopeLog(System.getLogger("test")), Clock.systemUTC());
        SecretResults nodes = new SecretResults(store, Purpose.ATTEMPT, log);
        return new FinishedAttempts(Duration.ofMinutes(5), 100, nanos::get, nodes);
    }

    private First first(String id) {
        return assertInstanceOf(First.class, finished.claim(id));
    }

    private Repeated repeated(String id) {
        return assertInstanceOf(Repeated.class, finished.claim(id));
    }

    @Test
    void aRepeatedCallbackGetsTheFirstOnesRedirect() {
        first("a").finish("/app/x");
        assertEquals(Optional.of("/app/x"), repeated("a").await(Duration.ZERO));
        assertEquals(Optional.of("/app/x"), repeated("a").await(LONG));
        assertInstanceOf(First.class, finished.claim("b"));
    }

    @Test
    void aFailedOneIsNotDoneAgain() {
        First failed = first("a");
        failed.abandon();
        assertEquals(Optional.empty(), repeated("a").await(LONG));
        failed.finish("/late");
        assertEquals(Optional.empty(), repeated("a").await(LONG));
    }

    @Test
    void abandonmentAfterTheEndChangesNothing() {
        First done = first("a");
        done.finish("/app/x");
        done.abandon();
        assertEquals(Optional.of("/app/x"), repeated("a").await(LONG));
    }

    @Test
    void whoOnlyLooksClaimsNothing() {
        assertTrue(finished.claimed("a").isEmpty());
        first("a").finish("/app/x");
        assertEquals(Optional.of("/app/x"), finished.claimed("a").orElseThrow().await(LONG));
    }

    @Test
    void ofManyThreadsExactlyOneIsFirstAndTheOthersAreSentWhereItWas() throws Exception {
        int threads = 32;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 50; round++) {
                String id = "attempt " + round;
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Future<Claim>> claims = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    claims.add(pool.submit(() -> {
                        start.await();
                        return finished.claim(id);
                    }));
                }
                List<Claim> all = new ArrayList<>();
                for (Future<Claim> claim : claims) {
                    all.add(claim.get());
                }
                List<First> firsts = all.stream()
                        .filter(First.class::isInstance)
                        .map(First.class::cast)
                        .toList();
                assertEquals(1, firsts.size());
                firsts.get(0).finish("/" + round);
                all.stream()
                        .filter(Repeated.class::isInstance)
                        .map(Repeated.class::cast)
                        .forEach(repeat -> assertEquals(Optional.of("/" + id.substring(8)), repeat.await(LONG)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRepeatWaitsForTheFirst() throws Exception {
        First first = first("a");
        Repeated repeat = repeated("a");
        List<Optional<String>> got = new ArrayList<>();
        Thread waiting = new Thread(() -> got.add(repeat.await(LONG)));
        waiting.start();
        untilWaiting(waiting);
        first.finish("/app/x");
        waiting.join();
        assertEquals(List.of(Optional.of("/app/x")), got);
    }

    private static void untilWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aRepeatDoesNotWaitForEver() {
        first("a");
        assertEquals(Optional.empty(), repeated("a").await(Duration.ofMillis(20)));
    }

    @Test
    void fewThreadsWaitForOneAttempt() throws Exception {
        First first = first("a");
        List<Thread> waiting = new ArrayList<>();
        for (int seat = 0; seat < Completion.MOST_WAITING; seat++) {
            Thread thread = new Thread(() -> repeated("a").await(LONG));
            thread.start();
            untilWaiting(thread);
            waiting.add(thread);
        }
        assertEquals(Optional.empty(), repeated("a").await(Duration.ofDays(1)));
        first.finish("/app/x");
        for (Thread thread : waiting) {
            thread.join();
        }
        assertEquals(Optional.of("/app/x"), repeated("a").await(LONG));
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        first("a");
        Thread.currentThread().interrupt();
        assertEquals(Optional.empty(), repeated("a").await(LONG));
        assertTrue(Thread.interrupted());
    }

    @Test
    void theMemoryIsBoundedInTime() {
        first("a").finish("/app/x");
        nanos.addAndGet(Duration.ofMinutes(5).minusNanos(1).toNanos());
        assertInstanceOf(Repeated.class, finished.claim("a"));
        nanos.addAndGet(1);
        assertInstanceOf(First.class, finished.claim("a"));
    }

    @Test
    void theMemoryIsBoundedInNumber() {
        IntStream.range(0, 5_000).forEach(number -> first("attempt " + number).finish("/"));
        long kept = IntStream.range(0, 5_000)
                .filter(number -> finished.claimed("attempt " + number).isPresent())
                .count();
        assertTrue(kept > 0 && kept <= 100, "kept " + kept);
    }

    @Test
    void whatOneNodeFinishedAnotherRepeats() {
        ConcurrentMap<String, String> map = new ConcurrentHashMap<>();
        Store store = Store.ofAllNodes(new MapStore(() -> map, Clock.systemUTC()), "issuer", "client");
        FinishedAttempts here = attempts(store);
        FinishedAttempts there = attempts(store);
        assertInstanceOf(First.class, here.claim("a"), "the first").finish("/app/x");
        assertEquals(Optional.of("/app/x"), there.claimed("a").orElseThrow().await(Duration.ZERO));
        assertEquals(
                Optional.of("/app/x"),
                assertInstanceOf(Repeated.class, there.claim("a")).await(Duration.ZERO));
        assertInstanceOf(First.class, here.claim("b")).abandon();
        assertEquals(
                Optional.empty(),
                assertInstanceOf(Repeated.class, there.claim("b")).await(Duration.ZERO));
        assertTrue(map.values().stream().noneMatch(value -> value.contains("/app")), map.toString());
    }
}
