package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.protocol.BackOff;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a Descope that is down or rate-limiting from being asked by every session of this node: after a failure one probe is
 * let through for each back-off, and the first that succeeds opens the gate.
 */
final class RefreshGate {
    /** A probe that never came back must not keep the gate closed. */
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(15);

    private final Clock clock;
    private int failures;
    private int round;
    private Instant closedUntil = Instant.EPOCH;
    private Optional<RefreshOutcome.Failed> last = Optional.empty();

    RefreshGate(Clock clock) {
        this.clock = clock;
    }

    /** Leave to ask once, given in this round. */
    record Pass(int round) {}

    /** Leave to ask Descope now, or none; what came of it is to be told. */
    synchronized Optional<Pass> pass() {
        if (failures > 0) {
            Instant now = clock.instant();
            if (now.isBefore(closedUntil)) {
                return Optional.empty();
            }
            round++;
            closedUntil = now.plus(LONGEST_PROBE);
        }
        return Optional.of(new Pass(round));
    }

    /** Why the gate is closed. */
    synchronized Optional<RefreshOutcome.Failed> last() {
        return last;
    }

    synchronized void answered() {
        failures = 0;
        last = Optional.empty();
    }

    /** Of those that were under way together, the first to fail speaks for all. */
    synchronized void failed(Pass pass, ProviderFailure why, RefreshOutcome.Failed outcome) {
        last = Optional.of(outcome);
        if (pass.round() == round) {
            failures++;
            round++;
            closedUntil = clock.instant().plus(BackOff.after(failures, why));
        }
    }
}
