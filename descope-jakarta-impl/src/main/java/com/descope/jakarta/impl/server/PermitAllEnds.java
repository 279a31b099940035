package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.mechanism.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Behind it: the method itself may ask for a caller. */
public final class PermitAllEnds implements ContainerRequestFilter {
    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request != null) {
            OpenToAll.end(request);
        }
    }
}
