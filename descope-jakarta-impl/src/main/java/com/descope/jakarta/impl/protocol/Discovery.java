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

/**
 * The discovery document (OpenID Connect Discovery 1.0, section 4): read when first needed, by one caller however many wait,
 * kept for an hour, and served on while a newer one cannot be had.
 */
final class Discovery {
    private static final Duration KEPT = Duration.ofHours(1);

    private static final List<EndpointName> REQUIRED =
            List.of(EndpointName.AUTHORIZATION, EndpointName.TOKEN, EndpointName.JWKS);

    private final DescopeConfig.Provider provider;
    private final HttpExchange exchange;
    private final Replies replies;
    private final Clock clock;
    private final URI address;
    private final KeptAnswer<ProviderMetadata> current;

    Discovery(DescopeConfig.Provider provider, HttpExchange exchange, Replies replies, Clock clock) {
        this.provider = provider;
        this.exchange = exchange;
        this.replies = replies;
        this.clock = clock;
        this.address = URI.create(provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        this.current = new KeptAnswer<>(address.toString(), this::read, clock);
    }

    URI endpoint(EndpointName name, Deadline deadline) throws ProviderFailure {
        ProviderMetadata metadata = current.get(deadline);
        URI endpoint = metadata.endpoints().get(name);
        if (endpoint == null) {
            throw unknown(name);
        }
        return endpoint;
    }

    private KeptAnswer.Kept<ProviderMetadata> read(Deadline deadline) throws ProviderFailure {
        HttpCall call = HttpCall.ofDiscovery(address, deadline).with(new Header("Accept", "application/json"));
        ProviderMetadata metadata = judge(call, exchange.send(call));
        return new KeptAnswer.Kept<>(metadata, clock.instant().plus(KEPT), Instant.MAX);
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
}
