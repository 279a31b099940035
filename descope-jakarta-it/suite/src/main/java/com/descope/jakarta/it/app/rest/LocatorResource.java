package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** One locator is guarded, the other leaves it to what it leads to. */
@Path("locator")
public class LocatorResource {
    @Path("guarded")
    @RolesAllowed("user")
    public SubResource guarded() {
        return new SubResource();
    }

    @Path("open")
    public SubResource open() {
        return new SubResource();
    }
}
