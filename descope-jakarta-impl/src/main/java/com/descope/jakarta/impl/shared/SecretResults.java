package com.descope.jakarta.impl.shared;

import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * What may be done once in the whole cluster, and what came of it. Each piece of work has a secret, which every node that is asked
 * to do it brings along: the key tells nothing of it, and only who holds it can open the result. Where nodes share nothing, and
 * while their memory fails, each does its own.
 */
public final class SecretResults {
    /** No work here takes longer than all calls to Descope in one request. */
    private static final Duration CLAIM = Duration.ofSeconds(12);

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** What nothing sealed looks like. */
    private static final String CLAIMED = "claimed";

    private final Store store;
    private final Purpose purpose;
    private final LimitedLog log;

    public SecretResults(Store store, Purpose purpose, LimitedLog log) {
        this.store = store;
        this.purpose = purpose;
        this.log = log;
    }

    /** Whose turn it is. */
    public sealed interface Turn {}

    /** The asker's, who is to finish or to abandon it. */
    public record Mine() implements Turn {}

    /** Another node's, which is at it now. */
    public record Theirs() implements Turn {}

    /** It is done. */
    public record Done(String result) implements Turn {
        @Override
        public String toString() {
            return "Done";
        }
    }

    public Turn turn(String secret) {
        if (!store.shared()) {
            return new Mine();
        }
        try {
            if (store.putIfAbsent(key(secret), CLAIMED, CLAIM)) {
                return new Mine();
            }
            return opened(secret).<Turn>map(Done::new).orElseGet(Theirs::new);
        } catch (StoreFailed failed) {
            say(failed);
            return new Mine();
        }
    }

    /** The result, if another node has it already. */
    public Optional<String> known(String secret) {
        try {
            return store.shared() ? opened(secret) : Optional.empty();
        } catch (StoreFailed failed) {
            say(failed);
            return Optional.empty();
        }
    }

    /** Waits for another node, not longer than this. */
    public Optional<String> await(String secret, Duration most) {
        Optional<String> result = known(secret);
        for (long pause = most.dividedBy(PAUSE); pause > 0 && result.isEmpty(); pause--) {
            LockSupport.parkNanos(PAUSE.toNanos());
            result = known(secret);
        }
        return result;
    }

    /** The result, for {@code life}. One that is too long to be sealed is not told: the work is done all the same. */
    public void finish(String secret, String result, Duration life) {
        if (store.shared()) {
            try {
                store.put(key(secret), seal(secret).seal(purpose, "", result), life);
            } catch (StoreFailed failed) {
                say(failed);
            } catch (IllegalArgumentException tooLong) {
                say(new StoreFailed(tooLong));
            }
        }
    }

    /** It came to nothing, so anybody may try again. */
    public void abandon(String secret) {
        if (store.shared()) {
            try {
                store.remove(key(secret));
            } catch (StoreFailed failed) {
                say(failed);
            }
        }
    }

    private Optional<String> opened(String secret) throws StoreFailed {
        Optional<String> kept = store.get(key(secret)).filter(value -> !value.equals(CLAIMED));
        return kept.isEmpty() ? kept : seal(secret).open(purpose, "", kept.get());
    }

    private void say(StoreFailed failed) {
        log.say(failed.what(), failed.values().toArray());
    }

    private String key(String secret) {
        return purpose.name() + " " + secret;
    }

    private static Seal seal(String secret) {
        return new Seal(List.of(secret.getBytes(StandardCharsets.UTF_8)), new SealContext("", "", ""));
    }
}
