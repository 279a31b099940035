package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Annotations on methods. */
@Path("method")
public class MethodResource {
    @GET
    @Path("user")
    @RolesAllowed("user")
    public String user() {
        return "user";
    }

    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public String admin() {
        return "admin";
    }

    @GET
    @Path("anybody")
    @PermitAll
    public String anybody() {
        return "anybody";
    }

    /** Open, until it asks itself. */
    @GET
    @Path("asking")
    @PermitAll
    public Response asking(@Context HttpServletRequest request, @Context HttpServletResponse response)
            throws IOException, ServletException {
        return request.authenticate(response)
                ? Response.ok("in").build()
                : Response.status(response.getStatus()).build();
    }

    @GET
    @Path("nobody")
    @DenyAll
    public String nobody() {
        return "nobody";
    }

    @GET
    @Path("open")
    public String open() {
        return "open";
    }
}
