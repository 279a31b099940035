package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An annotation on the class, which a method may override; a CDI bean, so the runtime calls a proxy. */
@Path("class")
@RolesAllowed("user")
@ApplicationScoped
public class ClassResource {
    @GET
    public String inherited() {
        return "user";
    }

    @GET
    @Path("anybody")
    @PermitAll
    public String overridden() {
        return "anybody";
    }

    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public String narrowed() {
        return "admin";
    }
}
