package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.web.Header;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gets tokens for a grant (RFC 6749, sections 4.1.3, 4.4.2 and 6; RFC 8628, section 3.4). */
public final class TokenEndpoint {
    private final Endpoints endpoints;
    private final ClientProof proof;
    private final HttpExchange exchange;
    private final Replies replies;
    private final Clock clock;
    private final ClockComparison clocks;

    public TokenEndpoint(
            Endpoints endpoints,
            DescopeConfig.Client client,
            HttpExchange exchange,
            JsonReader json,
            Clock clock,
            ClockComparison clocks) {
        this.endpoints = endpoints;
        this.proof = new ClientProof(client);
        this.exchange = exchange;
        this.replies = new Replies(json);
        this.clock = clock;
        this.clocks = clocks;
    }

    /**
     * Redeems a code, once: a call that may have arrived is not sent again.
     *
     * @param redirectUri the one of the authorization request
     * @param verifier of PKCE (RFC 7636, section 4.5), if there was a challenge
     */
    public TokenResponse exchange(String code, String redirectUri, Optional<String> verifier, Deadline deadline)
            throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri);
        verifier.ifPresent(value -> form.put("code_verifier", value));
        return send(form, Refusals.OF_A_GRANT, deadline);
    }

    /** An answer without ID or refresh token is a whole answer: the old ones stay (OpenID Connect Core 1.0, 12.2). */
    public TokenResponse refresh(String refreshToken, Deadline deadline) throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return send(form, Refusals.OF_A_REFRESH, deadline);
    }

    /** For the client itself (RFC 6749, section 4.4.2). */
    public TokenResponse ofClient(String scope, Optional<String> audience, Deadline deadline) throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        audience.ifPresent(value -> form.put("audience", value));
        return send(form, Refusals.OF_A_CLIENT, deadline);
    }

    /**
     * Asks whether the user of a device has agreed (RFC 8628, section 3.4). The client names itself even where it also proves
     * itself, as Descope's description of this grant has it.
     *
     * @throws ProviderRefused with {@code authorization_pending} and the other errors of RFC 8628, section 3.5
     */
    public TokenResponse ofDevice(String deviceCode, Deadline deadline) throws ProviderFailure {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:device_code");
        form.put("device_code", deviceCode);
        form.put("client_id", proof.client().id());
        return send(form, Refusals.OF_A_GRANT, deadline);
    }

    private TokenResponse send(Map<String, String> form, Refusals refusals, Deadline deadline) throws ProviderFailure {
        HttpCall call = proof.post(EndpointName.TOKEN, endpoints.of(EndpointName.TOKEN, deadline), form, deadline)
                .with(new Header("Accept", "application/json"));
        HttpReply reply = exchange.send(call);
        clocks.look(reply);
        return judge(call, reply, refusals);
    }

    private TokenResponse judge(HttpCall call, HttpReply reply, Refusals refusals) throws ProviderFailure {
        Map<String, Object> object = replies.object(call, reply, refusals);
        ErrorBody error = ErrorBody.of(object, call);
        if (!error.codes().isEmpty()) {
            throw Replies.refusal(call, reply, 400, error, refusals);
        }
        return new TokenAnswer(call, object).read(clock.instant());
    }
}
