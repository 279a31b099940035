package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.web.Header;

/** Asks for the claims of a user (OpenID Connect Core 1.0, section 5.3). */
public final class UserInfoEndpoint {
    private final Endpoints endpoints;
    private final HttpExchange exchange;
    private final Replies replies;

    public UserInfoEndpoint(Endpoints endpoints, HttpExchange exchange, JsonReader json) {
        this.endpoints = endpoints;
        this.exchange = exchange;
        this.replies = new Replies(json);
    }

    public UserInfoReply fetch(String accessToken, Deadline deadline) throws ProviderFailure {
        HttpCall call = HttpCall.get(EndpointName.USERINFO, endpoints.of(EndpointName.USERINFO, deadline), deadline)
                .with(new Header("Authorization", "Bearer " + accessToken))
                .with(new Header("Accept", "application/json, application/jwt"));
        return judge(call, exchange.send(call));
    }

    private UserInfoReply judge(HttpCall call, HttpReply reply) throws ProviderFailure {
        if (reply.success() && reply.contentType().equals("application/jwt")) {
            return new UserInfoReply(true, reply.body().strip());
        }
        replies.object(call, reply);
        return new UserInfoReply(false, reply.body());
    }
}
