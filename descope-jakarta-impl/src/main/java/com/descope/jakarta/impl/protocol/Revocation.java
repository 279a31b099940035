package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes a refresh token useless (RFC 7009). */
public final class Revocation {
    private final Endpoints endpoints;
    private final ClientProof proof;
    private final HttpExchange exchange;
    private final Replies replies;

    public Revocation(Endpoints endpoints, DescopeConfig.Client client, HttpExchange exchange, JsonReader json) {
        this.endpoints = endpoints;
        this.proof = new ClientProof(client);
        this.exchange = exchange;
        this.replies = new Replies(json);
    }

    /** Returns if Descope says that the token is revoked, or that it was of no use before (RFC 7009, section 2.2). */
    public void revoke(String token, Deadline deadline) throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", token);
        form.put("token_type_hint", "refresh_token");
        HttpCall call =
                proof.post(EndpointName.REVOCATION, endpoints.of(EndpointName.REVOCATION, deadline), form, deadline);
        replies.success(call, exchange.send(call), Refusals.OF_A_GRANT);
    }
}
