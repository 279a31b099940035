package com.descope.jakarta.impl.protocol;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Descope that gives its answers in the order they were laid down, the last one for ever. */
final class FakeExchange implements HttpExchange {
    /** What comes back for a call. */
    interface Script {
        HttpReply reply() throws ProviderUnreachable;
    }

    final List<HttpCall> calls = new CopyOnWriteArrayList<>();
    private final Deque<Script> scripts = new ArrayDeque<>();

    FakeExchange then(Script script) {
        scripts.add(script);
        return this;
    }

    FakeExchange then(int status, String contentType, String body) {
        return then(() -> reply(status, contentType, body));
    }

    FakeExchange json(String body) {
        return then(200, "application/json", body);
    }

    static HttpReply reply(int status, String contentType, String body) {
        return new HttpReply(status, contentType, Optional.empty(), Optional.empty(), body);
    }

    static HttpReply dated(Instant date, String body) {
        return new HttpReply(200, "application/json", Optional.empty(), Optional.of(date), body);
    }

    @Override
    public HttpReply send(HttpCall call) throws ProviderUnreachable {
        calls.add(call);
        return (scripts.size() > 1 ? scripts.remove() : scripts.element()).reply();
    }

    HttpCall last() {
        return calls.get(calls.size() - 1);
    }
}
