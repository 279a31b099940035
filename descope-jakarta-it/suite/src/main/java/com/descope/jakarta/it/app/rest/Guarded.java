package com.descope.jakarta.it.app.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;

/** What a team writes once for several resources. */
public interface Guarded {
    @GET
    @RolesAllowed("user")
    String guarded();
}
