package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.mechanism.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Before the server's own filter. */
public final class PermitAllBegins implements ContainerRequestFilter {
    @Context
    private @Nullable HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        if (request != null) {
            OpenToAll.begin(request);
        }
    }
}
