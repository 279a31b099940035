package com.descope.jakarta.soak;

import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Site;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** All visitors, each on a thread of its own until the end. */
final class Crowd {
    private final HttpClient network = Browser.network();
    private final ExecutorService windows = Executors.newCachedThreadPool(Crowd::daemon);
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final Tally tally;
    private final Duration pace;

    Crowd(Tally tally, Duration pace) {
        this.tally = tally;
        this.pace = pace;
    }

    void come(int count, Balancer balancer, Provider provider, Judge judge) {
        Site site = new Site(Provider.PUBLIC, provider.emulator());
        for (int number = 0; number < count; number++) {
            Window window = new Window(new Browser(network), balancer, tally);
            Visitor visitor = new Visitor(number, window, site, judge, tally, windows);
            Thread thread = daemon(() -> live(visitor));
            threads.add(thread);
            thread.start();
        }
    }

    /** A pause first, so that they do not all come at once. */
    private void live(Visitor visitor) {
        try {
            boolean over = end.await(ThreadLocalRandom.current().nextLong(pace.toMillis() * 10), TimeUnit.MILLISECONDS);
            while (!over) {
                act(visitor);
                long pause = pace.toMillis() / 2 + ThreadLocalRandom.current().nextLong(pace.toMillis());
                over = end.await(pause, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void act(Visitor visitor) {
        try {
            visitor.act();
        } catch (RuntimeException | AssertionError mistake) {
            tally.error("of the run itself: " + mistake);
        }
    }

    /** Returns when everybody has finished what he was at. */
    void leave() throws InterruptedException {
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        windows.shutdown();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "visitor");
        thread.setDaemon(true);
        return thread;
    }
}
