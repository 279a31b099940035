package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.web.Header;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The discovery document (OpenID Connect Discovery 1.0, section 4): read when first needed, by one caller however many wait,
 * kept for an hour, and served on while a newer one cannot be had.
 */
final class Discovery {
    private static final Duration KEPT = Duration.ofHours(1);

    /** The most that a caller with a usable document spends on looking for a newer one. */
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private static final List<EndpointName> REQUIRED =
            List.of(EndpointName.AUTHORIZATION, EndpointName.TOKEN, EndpointName.JWKS);

    private final DescopeConfig.Provider provider;
    private final HttpExchange exchange;
    private final Replies replies;
    private final Clock clock;
    private final URI address;
    private final ReentrantLock flight = new ReentrantLock();
    private volatile @Nullable ProviderMetadata known;
    private volatile Attempts attempts;

    Discovery(DescopeConfig.Provider provider, HttpExchange exchange, Replies replies, Clock clock) {
        this.provider = provider;
        this.exchange = exchange;
        this.replies = replies;
        this.clock = clock;
        this.address = URI.create(provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        this.attempts = Attempts.none(clock.instant());
    }

    URI endpoint(EndpointName name, Deadline deadline) throws ProviderFailure {
        ProviderMetadata metadata = known;
        if (metadata == null) {
            metadata = first(deadline);
        } else if (attempts.due(clock)) {
            metadata = newer(metadata, deadline);
        }
        URI endpoint = metadata.endpoints().get(name);
        if (endpoint == null) {
            throw unknown(name);
        }
        return endpoint;
    }

    private ProviderMetadata first(Deadline deadline) throws ProviderFailure {
        waitForTurn(deadline);
        try {
            ProviderMetadata metadata = known;
            if (metadata != null) {
                return metadata;
            }
            ProviderFailure last = attempts.last();
            if (last != null && !attempts.due(clock)) {
                throw last;
            }
            return read(deadline);
        } finally {
            flight.unlock();
        }
    }

    private ProviderMetadata newer(ProviderMetadata old, Deadline deadline) {
        if (!flight.tryLock()) {
            return old;
        }
        try {
            return attempts.due(clock) ? read(Deadline.in(deadline.leftUpTo(RENEWAL), clock)) : old;
        } catch (ProviderFailure unavailable) {
            return old;
        } finally {
            flight.unlock();
        }
    }

    private void waitForTurn(Deadline deadline) throws ProviderUnreachable {
        Duration left = deadline.leftUpTo(KEPT);
        try {
            if (flight.tryLock(left.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ProviderUnreachable(
                ProviderMessage.TOO_SLOW, List.of(address.toString(), left.toString()), false, Optional.empty(), null);
    }

    /** Only by the one that holds the lock. */
    private ProviderMetadata read(Deadline deadline) throws ProviderFailure {
        HttpCall call = HttpCall.get(address, deadline).with(new Header("Accept", "application/json"));
        try {
            ProviderMetadata metadata = judge(call, exchange.send(call));
            known = metadata;
            attempts = Attempts.none(clock.instant().plus(KEPT));
            return metadata;
        } catch (ProviderFailure failure) {
            attempts = attempts.andFailed(failure, clock);
            throw failure;
        }
    }

    private ProviderMetadata judge(HttpCall call, HttpReply reply) throws ProviderFailure {
        Map<String, Object> document = replies.object(call, reply);
        Object issuer = document.get("issuer");
        if (!provider.issuer().equals(issuer)) {
            throw new ProviderAnswerWrong(
                    ProviderMessage.ISSUER_DIFFERS,
                    List.of(address.toString(), issuer instanceof String text ? text : "", provider.issuer()));
        }
        ProviderMetadata metadata = ProviderMetadata.of(document);
        for (EndpointName name : REQUIRED) {
            if (!metadata.endpoints().containsKey(name) && !provider.endpoints().containsKey(name)) {
                throw unknown(name);
            }
        }
        return metadata;
    }

    private ProviderAnswerWrong unknown(EndpointName name) {
        return new ProviderAnswerWrong(
                ProviderMessage.ENDPOINT_UNKNOWN, List.of(address.toString(), name.metadata(), name.key()));
    }

    /** When to read next, and why the last reading failed. */
    private record Attempts(
            Instant next, int failures, @Nullable ProviderFailure last) {

        static Attempts none(Instant next) {
            return new Attempts(next, 0, null);
        }

        Attempts andFailed(ProviderFailure failure, Clock clock) {
            Duration pause = BackOff.after(failures + 1, failure);
            return new Attempts(clock.instant().plus(pause), failures + 1, failure);
        }

        boolean due(Clock clock) {
            return !clock.instant().isBefore(next);
        }
    }
}
