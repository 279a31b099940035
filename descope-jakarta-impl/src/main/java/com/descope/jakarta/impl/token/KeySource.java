package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Descope's keys by {@code kid}. One fetch is under way at a time, on the executor; requests wait for it only if nothing known
 * serves them:
 *
 * <ul>
 *   <li>in the last third of {@code jwks.cache} the set is renewed while it serves;
 *   <li>beyond it (nobody came for a while) a request waits a moment, so that a revoked key is gone, and no longer, because slow
 *       is an outage too;
 *   <li>once a fetch has failed, nobody waits for the next as long as the old keys serve ({@code jwks.outage-grace});
 *   <li>failures are answered to all for {@code jwks.cool-down}, or before the first set for a second that doubles with each;
 *   <li>unknown {@code kid}s cause two fetches in a cool-down at most, bad signatures without {@code kid} among them.
 * </ul>
 */
public final class KeySource {
    private static final Duration PATIENCE_WITH_OLD_KEYS = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final int LOOKS = 2;
    /** Among the unknown ones; a blank {@code kid} passes nowhere. */
    private static final String NO_KEY_ID = "";

    private final KeySetEndpoint endpoint;
    private final DescopeConfig.Jwks times;
    private final Clock clock;
    private final Executor executor;
    private final DescopeLog log;
    private final Object lock = new Object();

    /** Written under the lock, read without. */
    private volatile @Nullable KnownKeys known;

    private volatile @Nullable FailedFetch failure;

    /** Under the lock only. */
    private @Nullable CompletableFuture<KeySet> running;

    private final UnknownKeyFetches unknown;

    public KeySource(
            KeySetEndpoint endpoint, DescopeConfig.Jwks times, Clock clock, Executor executor, DescopeLog log) {
        this.endpoint = endpoint;
        this.times = times;
        this.clock = clock;
        this.executor = executor;
        this.log = log;
        this.unknown = new UnknownKeyFetches(clock, times.coolDown());
    }

    /** The keys of that {@code kid}, none if Descope has none; all keys where no {@code kid} is given. */
    List<VerificationKey> candidates(Optional<String> keyId, Deadline deadline) throws ProviderFailure {
        KeySet set = serving(keyId, deadline);
        if (keyId.isEmpty()) {
            return set.all();
        }
        List<VerificationKey> found = set.named(keyId.get());
        for (int look = 0; found.isEmpty() && look < LOOKS; look++) {
            Optional<CompletableFuture<KeySet>> newer = newerFor(keyId.get(), set);
            if (newer.isEmpty()) {
                break;
            }
            set = await(newer.get(), deadline.leftUpTo(LONGEST_WAIT));
            found = set.named(keyId.get());
        }
        return found;
    }

    /**
     * All keys of a newer set than the one that {@code seen} is of, for a token without {@code kid} that it did not sign; none
     * if there may be no fetch for it now.
     */
    List<VerificationKey> newerThan(VerificationKey seen, Deadline deadline) throws ProviderFailure {
        KnownKeys keys = known;
        if (keys == null || !keys.set().all().contains(seen)) {
            return keys == null ? List.of() : keys.set().all();
        }
        Optional<CompletableFuture<KeySet>> newer = newerFor(NO_KEY_ID, keys.set());
        return newer.isEmpty()
                ? List.of()
                : await(newer.get(), deadline.leftUpTo(LONGEST_WAIT)).all();
    }

    /** The set that serves now, renewed like for any token; the same object until another was fetched. */
    KeySet current(Deadline deadline) throws ProviderFailure {
        return serving(Optional.empty(), deadline);
    }

    /** What is known now; asks nobody. */
    public KeyState state() {
        Optional<KnownKeys> keys = Optional.ofNullable(known);
        return new KeyState(
                keys.map(there -> there.set().all().size()).orElse(0),
                keys.map(KnownKeys::fetched),
                keys.map(KnownKeys::outageEnd),
                Optional.ofNullable(failure).map(failed -> failed.why().what().id()));
    }

    /**
     * Begins a fetch, on the executor, where the last one failed and the pause after it is over; waits for nothing.
     *
     * @return whether one is under way now
     */
    public boolean retry() {
        KnownKeys keys = known;
        return failure != null
                && !newerThan(keys == null ? null : keys.set(), Optional.empty())
                        .isDone();
    }

    private KeySet serving(Optional<String> keyId, Deadline deadline) throws ProviderFailure {
        KnownKeys keys = known;
        Instant now = clock.instant();
        if (keys == null) {
            return await(newerThan(null, keyId), deadline.leftUpTo(LONGEST_WAIT));
        }
        if (keys.fresh(now)) {
            return keys.set();
        }
        boolean outage = failure != null;
        CompletableFuture<KeySet> renewal = newerThan(keys.set(), keyId);
        if (keys.cached(now) || (outage && keys.servesOutage(now))) {
            return keys.set();
        }
        if (!keys.servesOutage(now)) {
            return await(renewal, deadline.leftUpTo(LONGEST_WAIT));
        }
        try {
            return await(renewal, deadline.leftUpTo(PATIENCE_WITH_OLD_KEYS));
        } catch (ProviderFailure outageBegins) {
            return keys.set();
        }
    }

    /** A set that is not {@code seen}, from a new fetch if need be. */
    private CompletableFuture<KeySet> newerThan(@Nullable KeySet seen, Optional<String> keyId) {
        CompletableFuture<KeySet> fetch;
        synchronized (lock) {
            Optional<CompletableFuture<KeySet>> there = withoutFetch(seen);
            if (there.isPresent()) {
                return there.get();
            }
            fetch = begin();
        }
        launch(fetch, keyId);
        return fetch;
    }

    /** The same, because of a {@code kid} that {@code seen} lacks; empty if there may be no fetch for it now. */
    private Optional<CompletableFuture<KeySet>> newerFor(String keyId, KeySet seen) {
        CompletableFuture<KeySet> fetch;
        synchronized (lock) {
            Optional<CompletableFuture<KeySet>> there = withoutFetch(seen);
            if (there.isPresent() || !unknown.allows(keyId)) {
                return there;
            }
            unknown.spend(keyId);
            fetch = begin();
        }
        launch(fetch, Optional.empty());
        return Optional.of(fetch);
    }

    /**
     * Under the lock: the set that another request has got meanwhile, the fetch under way, or the last failure as long as it
     * stands.
     */
    private Optional<CompletableFuture<KeySet>> withoutFetch(@Nullable KeySet seen) {
        KnownKeys keys = known;
        if (keys != null && keys.set() != seen) {
            return Optional.of(CompletableFuture.completedFuture(keys.set()));
        }
        if (running != null) {
            return Optional.of(running);
        }
        FailedFetch failed = failure;
        return failed != null && failed.pausesAt(clock.instant())
                ? Optional.of(CompletableFuture.failedFuture(failed.why()))
                : Optional.empty();
    }

    /** Under the lock. */
    private CompletableFuture<KeySet> begin() {
        CompletableFuture<KeySet> fetch = new CompletableFuture<>();
        running = fetch;
        return fetch;
    }

    private void launch(CompletableFuture<KeySet> fetch, Optional<String> keyId) {
        try {
            executor.execute(() -> run(fetch, keyId));
        } catch (RuntimeException rejected) {
            failed(fetch, unreachable(rejected));
        }
    }

    /** Whatever happens, the fetch ends: else nobody could begin the next. */
    private void run(CompletableFuture<KeySet> fetch, Optional<String> keyId) {
        try {
            succeeded(fetch, endpoint.fetch(Deadline.ofRequest(clock)), keyId);
        } catch (ProviderFailure why) {
            failed(fetch, why);
        } catch (RuntimeException | Error broken) {
            failed(fetch, unreachable(broken));
        }
    }

    private void succeeded(CompletableFuture<KeySet> fetch, KeySet set, Optional<String> keyId) {
        synchronized (lock) {
            known = KnownKeys.of(set, clock.instant(), times);
            failure = null;
            running = null;
            // This kid has been looked for just now, though the fetch would have been made for a known one as well.
            keyId.filter(id -> set.named(id).isEmpty()).ifPresent(unknown::spend);
        }
        fetch.complete(set);
    }

    private void failed(CompletableFuture<KeySet> fetch, ProviderFailure why) {
        boolean first;
        synchronized (lock) {
            first = failure == null;
            FailedFetch before = failure;
            int inARow = before == null ? 1 : before.inARow() + 1;
            failure = known == null
                    ? FailedFetch.ofFirst(why, inARow, clock.instant())
                    : FailedFetch.ofRenewal(why, inARow, clock.instant(), times.coolDown());
            running = null;
        }
        fetch.completeExceptionally(why);
        KnownKeys keys = known;
        if (first && keys != null) {
            log.say(TokenMessage.KEYS_NOT_RENEWED, keys.outageEnd(), why.what().causeWith(why.values()));
        }
    }

    private static ProviderUnreachable unreachable(Throwable cause) {
        return new ProviderUnreachable(
                TokenMessage.KEYS_UNREACHABLE, List.of(cause.getClass().getName()), true, Optional.empty(), cause);
    }

    private static KeySet await(CompletableFuture<KeySet> fetch, Duration longest) throws ProviderFailure {
        try {
            return fetch.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProviderFailure why) {
                throw why;
            }
            throw new IllegalStateException("a fetch fails with a ProviderFailure only", failed);
        } catch (TimeoutException late) {
            throw late(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw late(stopped);
        }
    }

    private static ProviderUnreachable late(Exception cause) {
        return new ProviderUnreachable(TokenMessage.KEYS_LATE, List.of(), true, Optional.empty(), cause);
    }
}
