package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What locators lead to. */
public class SubResource {
    @GET
    @Path("open")
    public String open() {
        return "open";
    }

    @GET
    @Path("user")
    @RolesAllowed("user")
    public String user() {
        return "user";
    }
}
