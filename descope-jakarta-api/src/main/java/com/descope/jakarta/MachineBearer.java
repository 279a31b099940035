package com.descope.jakarta;

import jakarta.annotation.Priority;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/**
 * Sends a token of the application itself along (RFC 6750, section 2.1), the one of {@link ClientCredentials#token()}: with a JAX-RS
 * client, {@code ClientBuilder.newClient().register(MachineBearer.class)}, or a MicroProfile REST Client,
 * {@code @RegisterProvider(MachineBearer.class)}. Works on any thread, and with {@code async()} and {@code rx()}.
 *
 * <p>A token goes only to the origins in {@code descope.propagation.origins}: scheme, host and port of the request must be those of an
 * entry. For any other the request fails with code {@code DESCOPE-7101}, so that neither a token leaks nor a service is called without
 * the token that it expects. A client that follows redirects by itself could carry the header to another origin: where that can be
 * told, on RESTEasy, its requests fail with {@code DESCOPE-7103}; Jersey is told not to follow for these requests. An
 * {@code Authorization} header that is there already is left alone, whatever the origin.
 *
 * <p>Without a token the request fails as {@link ClientCredentials} says. JAX-RS hands the {@link DescopeException} on as the cause of a
 * {@code ProcessingException}. Outside a CDI application the filter fails with {@link IllegalStateException}.
 */
@Priority(Integer.MAX_VALUE)
public final class MachineBearer implements ClientRequestFilter {
    /** For the client, which makes one by itself. */
    public MachineBearer() {}

    @Override
    public void filter(ClientRequestContext request) {
        ModuleBean.clientBearer().authenticate(request);
    }
}
