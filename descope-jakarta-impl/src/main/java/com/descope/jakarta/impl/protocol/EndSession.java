package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The URL that ends the user's session at Descope (OpenID Connect RP-Initiated Logout 1.0, section 2). */
public final class EndSession {
    private static final int LONGEST_URL = 4_000;

    private final Endpoints endpoints;
    private final DescopeConfig.Client client;

    public EndSession(Endpoints endpoints, DescopeConfig.Client client) {
        this.endpoints = endpoints;
        this.client = client;
    }

    /** The ID token is only a hint: it is left out where it would make the URL longer than servers take. */
    public String url(Optional<String> idToken, String postLogoutRedirectUri, String state, Deadline deadline)
            throws ProviderFailure {
        URI endpoint = endpoints.of(EndpointName.END_SESSION, deadline);
        String whole = UrlText.withQuery(endpoint, parameters(idToken, postLogoutRedirectUri, state));
        return whole.length() <= LONGEST_URL
                ? whole
                : UrlText.withQuery(endpoint, parameters(Optional.empty(), postLogoutRedirectUri, state));
    }

    private Map<String, String> parameters(Optional<String> idToken, String postLogoutRedirectUri, String state) {
        Map<String, String> parameters = new LinkedHashMap<>();
        idToken.ifPresent(hint -> parameters.put("id_token_hint", hint));
        parameters.put("client_id", client.id());
        parameters.put("post_logout_redirect_uri", postLogoutRedirectUri);
        parameters.put("state", state);
        return parameters;
    }
}
