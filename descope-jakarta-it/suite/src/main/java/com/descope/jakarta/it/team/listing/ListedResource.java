package com.descope.jakarta.it.team.listing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Not for strangers. */
@Path("listed")
@RolesAllowed("user")
public class ListedResource {
    @GET
    public String get() {
        return "listed";
    }
}
