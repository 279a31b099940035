package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.config.Secret;
import com.descope.jakarta.impl.web.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds to a call who the client is, in exactly one way (RFC 6749, section 2.3). */
record ClientProof(DescopeConfig.Client client) {

    HttpCall post(EndpointName endpoint, URI uri, Map<String, String> form, Deadline deadline) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        return switch (client.authentication()) {
            case CLIENT_SECRET_BASIC ->
                HttpCall.post(endpoint, uri, fields, deadline).with(basic());
            case CLIENT_SECRET_POST -> {
                fields.put("client_id", client.id());
                fields.put("client_secret", secret());
                yield HttpCall.post(endpoint, uri, fields, deadline);
            }
            case NONE -> {
                fields.put("client_id", client.id());
                yield HttpCall.post(endpoint, uri, fields, deadline);
            }
        };
    }

    /** Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1), which a colon in an id needs. */
    private Header basic() {
        String pair = UrlText.formEncoded(client.id()) + ":" + UrlText.formEncoded(secret());
        return new Header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    private String secret() {
        return client.secret()
                .map(Secret::value)
                .orElseThrow(() -> new IllegalStateException("a valid configuration has a secret here"));
    }
}
