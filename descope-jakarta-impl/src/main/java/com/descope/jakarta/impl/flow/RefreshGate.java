package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.BackOff;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a token endpoint that is down or rate-limiting from being asked by every session of this node: after a failure one probe
 * is let through for each back-off, and the first that is answered opens the gate.
 */
final class RefreshGate {
    /** A probe that never came back must not keep the gate closed. */
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(15);

    /** Such an answer may be wrong for one user and right for the next. */
    private static final Set<ProviderMessage> ABOUT_THE_ANSWER =
            Set.of(ProviderMessage.MEMBER_WRONG, ProviderMessage.TOKEN_TYPE);

    private final Clock clock;
    private int failures;
    private int round;
    private Instant closedUntil = Instant.EPOCH;
    private Optional<ProviderFailure> last = Optional.empty();

    RefreshGate(Clock clock) {
        this.clock = clock;
    }

    /** What the token endpoint is asked. */
    interface Call<T> {
        T ask() throws ProviderFailure;
    }

    /** Nobody may ask for now, because of a failure that concerns all. */
    static final class Closed extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        private final ProviderFailure why;
        private final boolean asked;

        private Closed(ProviderFailure why, boolean asked) {
            super(why.getMessage(), why, false, false);
            this.why = why;
            this.asked = asked;
        }

        ProviderFailure why() {
            return why;
        }

        /** Whether this call has met the failure itself; else it was not made. */
        boolean asked() {
            return asked;
        }
    }

    /**
     * Makes the call, if the gate lets it through.
     *
     * @throws ProviderFailure that concerns this call only
     * @throws Closed if there may be none now, or if this one showed that there may be no other
     */
    <T> T through(Call<T> call) throws ProviderFailure, Closed {
        int pass = enter();
        try {
            T answer = call.ask();
            open();
            return answer;
        } catch (ProviderFailure failure) {
            if (!concernsAll(failure)) {
                open();
                throw failure;
            }
            close(pass, failure);
            throw new Closed(failure, true);
        } finally {
            leave(pass);
        }
    }

    private static boolean concernsAll(ProviderFailure failure) {
        return failure instanceof ProviderRefused refused
                ? refused.reason() == ProviderRefused.Reason.CLIENT
                : !ABOUT_THE_ANSWER.contains(failure.what());
    }

    /** The round in which it was let through. */
    private synchronized int enter() throws Closed {
        if (last.isPresent()) {
            Instant now = clock.instant();
            if (now.isBefore(closedUntil)) {
                throw new Closed(last.get(), false);
            }
            round++;
            closedUntil = now.plus(LONGEST_PROBE);
        }
        return round;
    }

    private synchronized void open() {
        failures = 0;
        last = Optional.empty();
    }

    /** Of those that were under way together, the first to fail speaks for all. */
    private synchronized void close(int pass, ProviderFailure why) {
        if (pass == round) {
            last = Optional.of(why);
            failures++;
            round++;
            closedUntil = clock.instant().plus(BackOff.after(failures, why));
        }
    }

    /** A probe that ended without a word lets the next one through. */
    private synchronized void leave(int pass) {
        if (pass == round) {
            closedUntil = Instant.EPOCH;
        }
    }
}
