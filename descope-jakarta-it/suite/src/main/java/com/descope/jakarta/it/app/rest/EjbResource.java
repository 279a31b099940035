package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is an EJB. */
@Path("ejb")
@Stateless
@RolesAllowed("user")
public class EjbResource {
    @GET
    public String guarded() {
        return "user";
    }
}
