package com.descope.jakarta.emulator.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Faults in order, each for a number of times. */
final class Script<F> {

    private final Deque<Entry<F>> entries = new ArrayDeque<>();

    private record Entry<F>(int times, F fault) {}

    void add(int times, F fault) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault for " + times + " calls would never happen.");
        }
        entries.addLast(new Entry<>(times, fault));
    }

    Optional<F> take() {
        Entry<F> first = entries.pollFirst();
        if (first == null) {
            return Optional.empty();
        }
        if (first.times() == Integer.MAX_VALUE) {
            entries.addFirst(first);
        } else if (first.times() > 1) {
            entries.addFirst(new Entry<>(first.times() - 1, first.fault()));
        }
        return Optional.of(first.fault());
    }
}
