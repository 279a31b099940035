package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.it.app.Identity;
import com.descope.jakarta.it.app.Vault;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

/** Open: what JAX-RS knows of the caller. Guarded: what the EJB it calls knows. */
@Path("who")
@Produces("application/json")
@RequestScoped
public class WhoResource {
    @Inject
    Vault vault;

    @GET
    public JsonObject who(@Context SecurityContext security) {
        return Identity.of(security.getUserPrincipal(), security::isUserInRole).build();
    }

    @GET
    @Path("vault")
    @RolesAllowed("user")
    public String vault() {
        return "\"" + vault.forUsers() + "\"";
    }
}
