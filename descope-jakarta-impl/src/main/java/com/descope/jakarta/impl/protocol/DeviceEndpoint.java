package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.DeviceAuthorization;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.web.Header;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** Begins device logins (RFC 8628, section 3.1). */
public final class DeviceEndpoint {
    private final Endpoints endpoints;
    private final ClientProof proof;
    private final HttpExchange exchange;
    private final Replies replies;
    private final Clock clock;

    public DeviceEndpoint(
            Endpoints endpoints, DescopeConfig.Client client, HttpExchange exchange, JsonReader json, Clock clock) {
        this.endpoints = endpoints;
        this.proof = new ClientProof(client);
        this.exchange = exchange;
        this.replies = new Replies(json);
        this.clock = clock;
    }

    /** The client names itself even where it also proves itself, as Descope's description of this endpoint has it. */
    public DeviceAuthorization authorize(String scope, Deadline deadline) throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", proof.client().id());
        form.put("scope", scope);
        HttpCall call = proof.post(
                        EndpointName.DEVICE_AUTHORIZATION,
                        endpoints.of(EndpointName.DEVICE_AUTHORIZATION, deadline),
                        form,
                        deadline)
                .with(new Header("Accept", "application/json"));
        HttpReply reply = exchange.send(call);
        Map<String, Object> object = replies.object(call, reply, Refusals.OF_A_CLIENT);
        ErrorBody error = ErrorBody.of(object, call);
        if (!error.codes().isEmpty()) {
            throw Replies.refusal(call, reply, 400, error, Refusals.OF_A_CLIENT);
        }
        return new DeviceAnswer(call, object).read(clock.instant());
    }
}
