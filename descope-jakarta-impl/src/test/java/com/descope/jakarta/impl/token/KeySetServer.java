package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every call with one key set, until told otherwise; counts. */
public final class KeySetServer implements HttpExchange {
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile HttpReply reply;
    private volatile boolean down;

    public KeySetServer(String... keys) {
        this.reply = set(keys);
    }

    private static HttpReply set(String... keys) {
        return json("{\"keys\":[" + String.join(",", keys) + "]}");
    }

    private static HttpReply json(String body) {
        return new HttpReply(200, "application/json", Optional.empty(), Optional.empty(), body);
    }

    public void serves(String... keys) {
        down = false;
        reply = set(keys);
    }

    void answers(String body) {
        reply = json(body);
    }

    void answers(int status, Optional<Duration> retryAfter) {
        reply = new HttpReply(status, "text/html", retryAfter, Optional.empty(), "<html>");
    }

    public void goesDown() {
        down = true;
    }

    public int fetches() {
        return fetches.get();
    }

    @Override
    public HttpReply send(HttpCall call) throws ProviderUnreachable {
        fetches.incrementAndGet();
        if (down) {
            throw new ProviderUnreachable(
                    ProviderMessage.UNREACHABLE,
                    List.of(call.uri().toString(), "refused"),
                    false,
                    Optional.empty(),
                    null);
        }
        return reply;
    }
}
