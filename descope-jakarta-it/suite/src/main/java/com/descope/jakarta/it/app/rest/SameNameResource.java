package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** Its path and its guarded locator's have a variable of the same name. */
@Path("same-name/{id}")
public class SameNameResource {
    @Path("{id}")
    @RolesAllowed("user")
    public SubResource guarded() {
        return new SubResource();
    }

    @Path("open")
    public SubResource open() {
        return new SubResource();
    }
}
