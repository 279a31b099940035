package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.HttpCall;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.protocol.ProviderAnswerWrong;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import java.net.URI;
import java.util.List;

/** Fetches the key set, once; when to do so is for {@link KeySource}. */
public final class KeySetEndpoint {
    private final Endpoints endpoints;
    private final HttpExchange exchange;
    private final JsonReader json;

    public KeySetEndpoint(Endpoints endpoints, HttpExchange exchange, JsonReader json) {
        this.endpoints = endpoints;
        this.exchange = exchange;
        this.json = json;
    }

    KeySet fetch(Deadline deadline) throws ProviderFailure {
        URI uri = endpoints.of(EndpointName.JWKS, deadline);
        HttpReply reply = exchange.send(HttpCall.get(EndpointName.JWKS, uri, deadline));
        int status = reply.status();
        if (status == 429 || status >= 500) {
            throw new ProviderUnreachable(
                    TokenMessage.KEYS_UNREACHABLE,
                    List.of(uri + " answered " + status),
                    true,
                    reply.retryAfter(),
                    null);
        }
        if (status != 200) {
            throw wrong(uri, "status " + status);
        }
        return KeySet.parse(reply.body(), json)
                .orElseThrow(() -> wrong(
                        uri,
                        reply.body().length() + " characters of " + reply.contentType() + " without a usable key"));
    }

    private static ProviderAnswerWrong wrong(URI uri, String what) {
        return new ProviderAnswerWrong(TokenMessage.KEYS_WRONG, List.of(uri.toString(), what));
    }
}
