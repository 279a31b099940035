package com.descope.jakarta.impl.shared;

import com.descope.jakarta.spi.SharedStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The memory of one node. Nothing is let go before its end, so only what was proved may be put into it: an anonymous client cannot
 * fill it.
 */
final class LocalStore implements SharedStore {
    private final Cache<String, Entry> entries;

    LocalStore(Clock clock) {
        this.entries = Caffeine.newBuilder()
                .expireAfter(Expiry.<String, Entry>writing((key, entry) -> entry.life()))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    private record Entry(String value, Duration life) {}

    @Override
    public Optional<String> get(String key) {
        @Nullable Entry entry = entries.getIfPresent(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    @Override
    public void put(String key, String value, Duration life) {
        entries.put(key, new Entry(value, life));
    }

    @Override
    public boolean putIfAbsent(String key, String value, Duration life) {
        return entries.asMap().putIfAbsent(key, new Entry(value, life)) == null;
    }

    @Override
    public boolean replace(String key, String expected, String value, Duration life) {
        @Nullable Entry entry = entries.getIfPresent(key);
        return entry != null
                && entry.value().equals(expected)
                && entries.asMap().replace(key, entry, new Entry(value, life));
    }

    @Override
    public void remove(String key) {
        entries.invalidate(key);
    }
}
