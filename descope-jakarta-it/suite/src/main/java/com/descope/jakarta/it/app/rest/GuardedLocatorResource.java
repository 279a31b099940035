package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** The annotation stands on the class that holds the locator. */
@Path("guarded-locator")
@RolesAllowed("user")
public class GuardedLocatorResource {
    @Path("sub")
    public SubResource sub() {
        return new SubResource();
    }
}
