package com.descope.jakarta.emulator.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values that end, and the newest of them only. Thread-safe. */
final class ExpiringMap<V> {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    private record Entry<V>(V value, Instant end) {}

    ExpiringMap(Clock clock) {
        this.clock = clock;
    }

    synchronized void put(String key, V value, Instant end) {
        entries.put(key, new Entry<>(value, end));
        if (entries.size() > MOST) {
            Iterator<String> oldest = entries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    synchronized Optional<V> get(String key) {
        return Optional.ofNullable(entries.get(key)).filter(this::alive).map(Entry::value);
    }

    synchronized Optional<V> remove(String key) {
        return Optional.ofNullable(entries.remove(key)).filter(this::alive).map(Entry::value);
    }

    synchronized List<V> values() {
        return entries.values().stream().filter(this::alive).map(Entry::value).toList();
    }

    synchronized void clear() {
        entries.clear();
    }

    private boolean alive(Entry<V> entry) {
        return clock.instant().isBefore(entry.end());
    }
}
