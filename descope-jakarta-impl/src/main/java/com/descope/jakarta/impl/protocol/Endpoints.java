package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/** Where Descope is called: as configured one by one, else as discovered if that is on, else as Descope always had it. */
public final class Endpoints {
    private final DescopeConfig.Provider provider;
    private final Discovery discovery;

    public Endpoints(DescopeConfig config, HttpExchange exchange, JsonReader json, Clock clock) {
        this.provider = config.provider();
        this.discovery = new Discovery(provider, exchange, new Replies(json), clock);
    }

    /**
     * The address of an endpoint.
     *
     * @throws ProviderFailure only with discovery on: if the document cannot be had, or has no such endpoint
     */
    public URI of(EndpointName name, Deadline deadline) throws ProviderFailure {
        Map<EndpointName, URI> configured = provider.endpoints();
        URI override = configured.get(name);
        if (override != null) {
            return override;
        }
        return provider.discovery() ? discovery.endpoint(name, deadline) : fixed(name);
    }

    private URI fixed(EndpointName name) {
        return URI.create(provider.baseUrl()
                + switch (name) {
                    case AUTHORIZATION -> "/oauth2/v1/authorize";
                    case TOKEN -> "/oauth2/v1/token";
                    case USERINFO -> "/oauth2/v1/userinfo";
                    case JWKS -> "/" + UrlText.encoded(provider.projectId()) + "/.well-known/jwks.json";
                    case END_SESSION -> "/oauth2/v1/logout";
                    case REVOCATION -> "/oauth2/v1/revoke";
                    case DEVICE_AUTHORIZATION -> "/oauth2/v1/device";
                });
    }
}
