package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Whether Descope can be reached from here: its key set is asked for, at most once in ten seconds, whoever wants to know. */
public final class ProviderProbe {
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Endpoints endpoints;
    private final HttpExchange exchange;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Result last;

    public ProviderProbe(Endpoints endpoints, HttpExchange exchange, Clock clock) {
        this.endpoints = endpoints;
        this.exchange = exchange;
        this.clock = clock;
    }

    /**
     * What a call came to.
     *
     * @param status of the answer, whatever it was; empty if none came
     * @param failure the code of what went wrong on the way
     */
    public record Result(Instant at, Duration took, Optional<Integer> status, Optional<String> failure) {

        public boolean reachable() {
            return status.filter(code -> code == 200).isPresent();
        }
    }

    /** A new result if the last one is old; who comes meanwhile sees the last, or nothing if there was none. */
    public Optional<Result> look() {
        if (isDue() && turn.tryLock()) {
            try {
                if (isDue()) {
                    last = ask();
                }
            } finally {
                turn.unlock();
            }
        }
        return Optional.ofNullable(last);
    }

    /** A clock that was set back makes it due. */
    private boolean isDue() {
        Result known = last;
        Instant now = clock.instant();
        return known == null
                || now.isBefore(known.at())
                || !now.isBefore(known.at().plus(PAUSE));
    }

    private Result ask() {
        Instant begun = clock.instant();
        try {
            Deadline deadline = Deadline.in(PATIENCE, clock);
            HttpReply reply =
                    exchange.send(HttpCall.get(EndpointName.JWKS, endpoints.of(EndpointName.JWKS, deadline), deadline));
            return new Result(begun, since(begun), Optional.of(reply.status()), Optional.empty());
        } catch (ProviderFailure failure) {
            return new Result(
                    begun,
                    since(begun),
                    Optional.empty(),
                    Optional.of(failure.what().id()));
        }
    }

    private Duration since(Instant begun) {
        return Duration.between(begun, clock.instant());
    }
}
