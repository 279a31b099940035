package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.web.Header;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GET, or a POST of a form.
 *
 * @param endpoint which one is called; empty for the discovery document, which is at none
 * @param form the form's fields for a POST, in order; empty for a GET
 */
public record HttpCall(
        Optional<EndpointName> endpoint,
        URI uri,
        boolean post,
        List<Header> headers,
        Map<String, String> form,
        Deadline deadline) {

    public static HttpCall get(EndpointName endpoint, URI uri, Deadline deadline) {
        return new HttpCall(Optional.of(endpoint), uri, false, List.of(), Map.of(), deadline);
    }

    static HttpCall ofDiscovery(URI uri, Deadline deadline) {
        return new HttpCall(Optional.empty(), uri, false, List.of(), Map.of(), deadline);
    }

    public static HttpCall post(EndpointName endpoint, URI uri, Map<String, String> form, Deadline deadline) {
        return new HttpCall(Optional.of(endpoint), uri, true, List.of(), form, deadline);
    }

    /** With one more header. */
    public HttpCall with(Header header) {
        List<Header> more = new ArrayList<>(headers);
        more.add(header);
        return new HttpCall(endpoint, uri, post, more, form, deadline);
    }

    @Override
    public String toString() {
        return (post ? "POST " : "GET ") + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    }
}
