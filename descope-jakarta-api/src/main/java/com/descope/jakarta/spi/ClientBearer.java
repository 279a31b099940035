package com.descope.jakarta.spi;

import jakarta.ws.rs.client.ClientRequestContext;

/**
 * The work behind {@link com.descope.jakarta.BearerPropagation} and {@link com.descope.jakarta.MachineBearer}. The module brings the one
 * bean of this type; an application has no use for it but in its own tests.
 */
public interface ClientBearer {

    /**
     * Adds the caller's token to a request, as {@link com.descope.jakarta.BearerPropagation} says.
     *
     * @param request a request that is about to be sent
     * @throws com.descope.jakarta.DescopeException as {@link com.descope.jakarta.BearerPropagation} says
     */
    void propagate(ClientRequestContext request);

    /**
     * Adds a token of the application to a request, as {@link com.descope.jakarta.MachineBearer} says.
     *
     * @param request a request that is about to be sent
     * @throws com.descope.jakarta.DescopeException as {@link com.descope.jakarta.MachineBearer} says
     */
    void authenticate(ClientRequestContext request);
}
