package com.descope.jakarta.emulator.http;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The requests that came: counted all, recorded the latest. Thread-safe. */
public final class RequestLog {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private final Map<Endpoint, Integer> counts = new EnumMap<>(Endpoint.class);

    public RequestLog(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(Call call) {
        if (latest.size() == MOST) {
            latest.removeFirst();
        }
        latest.addLast(new RecordedRequest(
                call.endpoint(),
                call.method(),
                call.path(),
                call.query().all(),
                call.form().all(),
                call.headers(),
                call.body(),
                clock.instant()));
        counts.merge(call.endpoint(), 1, Integer::sum);
        notifyAll();
    }

    /** The latest requests of an endpoint, oldest first. */
    public synchronized List<RecordedRequest> of(Endpoint endpoint) {
        return latest.stream().filter(request -> request.endpoint() == endpoint).toList();
    }

    /** How many requests an endpoint got. */
    public synchronized int count(Endpoint endpoint) {
        return counts.getOrDefault(endpoint, 0);
    }

    /** Waits until an endpoint has had so many requests; false when the time is over first. */
    public synchronized boolean await(Endpoint endpoint, int count, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (count(endpoint) < count) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Forgets everything. */
    public synchronized void clear() {
        latest.clear();
        counts.clear();
    }
}
