package com.descope.jakarta.impl.shared;

import com.descope.jakarta.spi.SharedStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The memory of all nodes, or of this one where they share none. In a shared one our keys are hashes, apart from those of other
 * applications, so that it tells nobody who has signed out, and whatever it throws is one failure.
 */
public final class Store {
    private final SharedStore store;
    private final UnaryOperator<String> keys;
    private final boolean shared;

    private Store(SharedStore store, UnaryOperator<String> keys, boolean shared) {
        this.store = store;
        this.keys = keys;
        this.shared = shared;
    }

    public static Store ofThisNode(Clock clock) {
        return new Store(new LocalStore(clock), UnaryOperator.identity(), false);
    }

    /** Applications with the same issuer and client share what they say here: it is about the same sessions at Descope. */
    public static Store ofAllNodes(SharedStore store, String issuer, String clientId) {
        String prefix = issuer + '\n' + clientId + '\n';
        return new Store(store, key -> "descope." + hash(prefix + key), true);
    }

    /** Whether other nodes see it too. */
    public boolean shared() {
        return shared;
    }

    Optional<String> get(String key) throws StoreFailed {
        return attempt(() -> store.get(keys.apply(key)));
    }

    void put(String key, String value, Duration life) throws StoreFailed {
        attempt(() -> {
            store.put(keys.apply(key), value, life);
            return true;
        });
    }

    boolean putIfAbsent(String key, String value, Duration life) throws StoreFailed {
        return attempt(() -> store.putIfAbsent(keys.apply(key), value, life));
    }

    boolean replace(String key, String expected, String value, Duration life) throws StoreFailed {
        return attempt(() -> store.replace(keys.apply(key), expected, value, life));
    }

    void remove(String key) throws StoreFailed {
        attempt(() -> {
            store.remove(keys.apply(key));
            return true;
        });
    }

    private static <T> T attempt(Supplier<T> work) throws StoreFailed {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw new StoreFailed(failed);
        }
    }

    private static String hash(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
