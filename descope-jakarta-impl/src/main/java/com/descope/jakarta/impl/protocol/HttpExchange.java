package com.descope.jakarta.impl.protocol;

/** The network: one call, one reply, within limits. Nothing else in the module opens a connection. */
public interface HttpExchange {

    /**
     * Sends a call and waits for the reply.
     *
     * @throws ProviderUnreachable if no whole reply came within the call's time
     */
    HttpReply send(HttpCall call) throws ProviderUnreachable;
}
