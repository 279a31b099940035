package com.descope.jakarta.it.team.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever is thrown becomes this. */
@Provider
public class EverythingMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable thrown) {
        return Response.status(418)
                .type("text/plain")
                .entity("mapped " + thrown.getClass().getSimpleName())
                .build();
    }
}
