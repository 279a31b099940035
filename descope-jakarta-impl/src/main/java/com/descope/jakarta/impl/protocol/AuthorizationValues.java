package com.descope.jakarta.impl.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked for at the authorization endpoint.
 *
 * @param challenge of PKCE, method S256; empty without PKCE
 * @param extra further parameters, in order; none of the protocol's own
 */
public record AuthorizationValues(
        String clientId,
        String redirectUri,
        List<String> scopes,
        String state,
        String nonce,
        Optional<String> challenge,
        Map<String, String> extra) {

    @Override
    public String toString() {
        return "AuthorizationValues[" + clientId + ", " + redirectUri + ", " + scopes + ", " + extra.keySet() + "]";
    }
}
