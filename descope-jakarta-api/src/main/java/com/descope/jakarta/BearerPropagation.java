package com.descope.jakarta;

import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/**
 * Sends the caller's access token along (RFC 6750, section 2.1), with a JAX-RS client, {@code
 * ClientBuilder.newClient().register(BearerPropagation.class)}, or a MicroProfile REST Client,
 * {@code @RegisterProvider(BearerPropagation.class)}: that of his session, or the bearer token that he came with, as
 * {@link DescopeContext#tokens()} gives it.
 *
 * <p>A token goes only to the origins in {@code descope.propagation.origins}: scheme, host and port of the request must be those of an
 * entry. For any other the request fails with code {@code DESCOPE-7101}, so that neither a token leaks nor a service is called without
 * the token that it expects. A client that follows redirects by itself could carry the header to another origin: where that can be
 * told, on RESTEasy, its requests fail with {@code DESCOPE-7103}; Jersey is told not to follow for these requests. An
 * {@code Authorization} header that is there already is left alone, whatever the origin.
 *
 * <p>For an anonymous caller, and outside a request, the call fails with code {@code DESCOPE-7102}; so it does on another thread, and
 * with {@code async()} and {@code rx()}, which send from one. Take the token from {@link DescopeContext#tokens()} there.
 *
 * <p>JAX-RS hands the {@link DescopeException} on as the cause of a {@code ProcessingException}. Outside a CDI application the filter
 * fails with {@link IllegalStateException}.
 */
@Priority(Integer.MAX_VALUE)
public final class BearerPropagation implements ClientRequestFilter {
    /** For the client, which makes one by itself. */
    public BearerPropagation() {}

    @Override
    public void filter(ClientRequestContext request) {
        ModuleBean.clientBearer().propagate(request);
    }
}
