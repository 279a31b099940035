package com.descope.jakarta.it.team.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;

/** Failures of the application's own. */
@Path("failing")
public class FailingResource {
    @GET
    @RolesAllowed("user")
    public String failing() {
        throw new IllegalStateException("a bug");
    }

    @GET
    @Path("refusing")
    public String refusing() {
        throw new NotAuthorizedException("Own realm=\"application\"");
    }
}
