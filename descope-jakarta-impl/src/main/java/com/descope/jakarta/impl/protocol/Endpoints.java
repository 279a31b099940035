package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.json.JsonReader;
import java.net.URI;
import java.time.Clock;

/** Where Descope's endpoints are. */
public final class Endpoints {
    private final DescopeConfig.Provider provider;

    public Endpoints(DescopeConfig config, HttpExchange exchange, JsonReader json, Clock clock) {
        this.provider = config.provider();
    }

    public URI of(EndpointName name, Deadline deadline) throws ProviderFailure {
        URI keys = URI.create(provider.baseUrl() + "/" + provider.projectId() + "/.well-known/jwks.json");
        return provider.endpoints().getOrDefault(name, keys);
    }
}
