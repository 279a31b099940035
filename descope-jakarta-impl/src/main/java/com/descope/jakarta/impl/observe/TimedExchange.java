package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How long callers wait for Descope, a call that is sent again included. */
public final class TimedExchange implements HttpExchange {
    private static final String DISCOVERY = "discovery";

    private final HttpExchange network;
    private final Meters meters;
    private final LongSupplier nanos;

    /**
     * Times what goes through a network.
     *
     * @param nanos a clock that nobody sets, as {@link System#nanoTime}
     */
    public TimedExchange(HttpExchange network, Meters meters, LongSupplier nanos) {
        this.network = network;
        this.meters = meters;
        this.nanos = nanos;
    }

    @Override
    public HttpReply send(HttpCall call) throws ProviderUnreachable {
        long begun = nanos.getAsLong();
        try {
            HttpReply reply = network.send(call);
            ended(call, reply.status() / 100 + "xx", begun);
            return reply;
        } catch (ProviderUnreachable failure) {
            ended(call, failure.what().id(), begun);
            throw failure;
        }
    }

    private void ended(HttpCall call, String outcome, long begun) {
        meters.call(
                call.endpoint().map(EndpointName::key).orElse(DISCOVERY),
                outcome,
                Duration.ofNanos(nanos.getAsLong() - begun));
    }
}
