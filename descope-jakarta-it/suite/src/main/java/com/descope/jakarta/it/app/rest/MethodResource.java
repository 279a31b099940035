package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

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
