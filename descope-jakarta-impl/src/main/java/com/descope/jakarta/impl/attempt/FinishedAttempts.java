package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.shared.SecretResults;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/**
 * A memory of attempts whose callback came, so that a code is sent once (RFC 6749, section 4.1.2) however often a browser repeats
 * the callback: of this node, bounded in number and time, and of all nodes where they share one. What it forgets, Descope refuses.
 */
public final class FinishedAttempts {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** How an attempt ended that led nowhere, for other nodes. */
    private static final String NOWHERE = "";

    private static final Duration SOON_FORGOTTEN = Duration.ofMinutes(1);

    private final Cache<String, Completion> completions;
    private final Duration kept;
    private final SecretResults nodes;

    public FinishedAttempts(Duration kept, int most, SecretResults nodes) {
        this(kept, most, Ticker.systemTicker(), nodes);
    }

    FinishedAttempts(Duration kept, int most, Ticker ticker, SecretResults nodes) {
        // Upkeep runs in the caller's thread: the common pool would keep this deployment's classes alive after its end.
        this.completions = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(kept)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
        this.kept = kept;
        this.nodes = nodes;
    }

    /** The first caller for an attempt has to finish or to abandon it, in a {@code finally}; all others are repeats. */
    public Claim claim(String attemptId) {
        Completion mine = new Completion();
        Completion earlier = completions.asMap().putIfAbsent(attemptId, mine);
        return earlier == null ? amongNodes(attemptId, mine) : new Claim.Repeated(earlier);
    }

    /** A repeat of an attempt that was claimed before, for a callback that claims nothing itself. */
    public Optional<Claim.Repeated> claimed(String attemptId) {
        return Optional.ofNullable(completions.getIfPresent(attemptId))
                .or(() -> nodes.known(attemptId).map(FinishedAttempts::ended))
                .map(Claim.Repeated::new);
    }

    private Claim amongNodes(String attemptId, Completion mine) {
        SecretResults.Turn turn = nodes.turn(attemptId);
        if (turn instanceof SecretResults.Mine) {
            return new Claim.First(mine, location -> tell(attemptId, location));
        }
        Optional<String> result =
                turn instanceof SecretResults.Done done ? Optional.of(done.result()) : nodes.await(attemptId, PATIENCE);
        mine.end(result.filter(location -> !location.equals(NOWHERE)));
        return new Claim.Repeated(mine);
    }

    /** Anybody can begin attempts that lead nowhere, so those are remembered no longer than a browser repeats itself. */
    private void tell(String attemptId, Optional<String> location) {
        nodes.finish(attemptId, location.orElse(NOWHERE), location.isPresent() ? kept : SOON_FORGOTTEN);
    }

    private static Completion ended(String location) {
        Completion completion = new Completion();
        completion.end(Optional.of(location).filter(there -> !there.equals(NOWHERE)));
        return completion;
    }
}
