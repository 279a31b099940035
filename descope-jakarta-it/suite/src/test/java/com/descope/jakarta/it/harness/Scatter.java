package com.descope.jakarta.it.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One session whose requests come at once and go to both nodes in turn: what a load balancer without sticky sessions does.
 *
 * @param statuses how often which status came
 * @param slowest the longest time of one request
 */
public record Scatter(Map<Integer, Integer> statuses, Duration slowest) {
    private static final int THREADS = 4;

    /** For so long, with a copy of this browser's cookies for each thread. */
    public static Scatter of(Browser browser, List<Route> nodes, String url, Duration time) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        AtomicLong slowest = new AtomicLong();
        AtomicInteger next = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        try (Threads threads = new Threads(Executors.newFixedThreadPool(THREADS))) {
            for (int thread = 0; thread < THREADS; thread++) {
                Browser own = browser.copy();
                threads.run(() -> {
                    while (System.nanoTime() < end) {
                        long begun = System.nanoTime();
                        Page page = own.through(nodes.get(next.getAndIncrement() % nodes.size()))
                                .fetch(url);
                        slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                        synchronized (statuses) {
                            statuses.merge(page.status(), 1, Integer::sum);
                        }
                    }
                });
            }
        }
        return new Scatter(statuses, Duration.ofNanos(slowest.get()));
    }

    /** Ends when all have ended. */
    private record Threads(ExecutorService pool) implements AutoCloseable {
        void run(Runnable work) {
            pool.execute(work);
        }

        @Override
        public void close() {
            pool.shutdown();
            try {
                if (!pool.awaitTermination(2, TimeUnit.MINUTES)) {
                    throw new AssertionError("requests that do not end");
                }
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
