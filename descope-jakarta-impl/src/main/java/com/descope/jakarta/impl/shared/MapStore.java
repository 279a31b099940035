package com.descope.jakarta.impl.shared;

import com.descope.jakarta.spi.SharedStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A map that all nodes share. Not every server's map can give one entry a life of its own, so each value carries its end. Short
 * ones are taken away by the node that put them, when it puts others: the results of refreshes would else fill the map until its
 * own lifespan. No method that takes a function: a function cannot travel to another node.
 */
public final class MapStore implements SharedStore {
    private static final Duration SHORT = Duration.ofHours(1);
    /** More than one, so that the heap of those that wait gets smaller when they end. */
    private static final int SWEPT_AT_ONCE = 3;

    private final PriorityBlockingQueue<Ending> endings =
            new PriorityBlockingQueue<>(64, Comparator.comparingLong(Ending::millis));
    private final Supplier<ConcurrentMap<String, String>> map;
    private final Clock clock;

    public MapStore(Supplier<ConcurrentMap<String, String>> map, Clock clock) {
        this.map = map;
        this.clock = clock;
    }

    private record Ending(String key, long millis) {}

    @Override
    public Optional<String> get(String key) {
        @Nullable String raw = map.get().get(key);
        return raw == null || isOver(raw) ? Optional.empty() : Optional.of(valueOf(raw));
    }

    @Override
    public void put(String key, String value, Duration life) {
        map.get().put(key, raw(value, life));
        sweep(key, life);
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration life) {
        ConcurrentMap<String, String> entries = map.get();
        @Nullable String there = entries.putIfAbsent(key, raw(value, life));
        boolean put = there == null || (isOver(there) && entries.replace(key, there, raw(value, life)));
        if (put) {
            sweep(key, life);
        }
        return put;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration life) {
        ConcurrentMap<String, String> entries = map.get();
        @Nullable String there = entries.get(key);
        return there != null
                && !isOver(there)
                && valueOf(there).equals(expected)
                && entries.replace(key, there, raw(value, life));
    }

    @Override
    public void remove(String key) {
        map.get().remove(key);
    }

    /** Remembers what was put, and removes what has ended meanwhile, unless it was put anew. */
    private void sweep(String put, Duration life) {
        if (life.compareTo(SHORT) <= 0) {
            endings.add(new Ending(put, clock.instant().plus(life).toEpochMilli()));
        }
        for (int swept = 0; swept < SWEPT_AT_ONCE; swept++) {
            Ending first = endings.poll();
            if (first == null) {
                return;
            }
            if (clock.millis() < first.millis()) {
                endings.add(first);
                return;
            }
            @Nullable String there = map.get().get(first.key());
            if (there != null && isOver(there)) {
                map.get().remove(first.key(), there);
            }
        }
    }

    private String raw(String value, Duration life) {
        return clock.instant().plus(life).toEpochMilli() + " " + value;
    }

    private boolean isOver(String raw) {
        return clock.millis() >= Long.parseLong(raw.substring(0, space(raw)));
    }

    private static String valueOf(String raw) {
        return raw.substring(space(raw) + 1);
    }

    private static int space(String raw) {
        int space = raw.indexOf(' ');
        if (space < 0) {
            throw new IllegalStateException("the map holds something that this module has not put there");
        }
        return space;
    }
}
