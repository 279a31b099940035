package com.descope.jakarta.soak;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** What happened, counted. Thread-safe. */
final class Tally {
    private final Map<Event, LongAdder> events = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();
    private final Queue<String> incidents = new ConcurrentLinkedQueue<>();

    /** In the order of the table. */
    enum Event {
        REQUEST("requests of browsers"),
        SIGN_IN("sign-ins"),
        LOGOUT("logouts"),
        MOVE("moves of a browser to the other node"),
        KILL("nodes killed (kill -9)"),
        RESTART("nodes restarted"),
        OUTAGE("restarts of Descope"),
        LOST_WITH_NODE("users signed out because the killed node had used their refresh token up"),
        SIGNED_OUT("users logged out without cause (must be 0)"),
        STAYED_IN("users who stayed in after their logout (must be 0)"),
        STRANGER("answers meant for somebody else (must be 0)");

        private final String title;

        Event(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    void count(Event event) {
        events.computeIfAbsent(event, none -> new LongAdder()).increment();
    }

    void error(String kind) {
        errors.computeIfAbsent(kind, none -> new LongAdder()).increment();
    }

    /** What must not happen, or must be looked at. */
    void incident(Event event, String what) {
        count(event);
        incidents.add(event + ": " + what);
    }

    long of(Event event) {
        LongAdder count = events.get(event);
        return count == null ? 0 : count.sum();
    }

    Map<String, Long> errors() {
        Map<String, Long> sorted = new TreeMap<>();
        errors.forEach((kind, count) -> sorted.put(kind, count.sum()));
        return sorted;
    }

    Queue<String> incidents() {
        return incidents;
    }
}
