package com.descope.jakarta.demo;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopePrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Guarded as EJBs always were; "**" is whoever is signed in. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed("**")
public class CallerResource {
    @Inject
    DescopeContext descope;

    @GET
    @Path("me")
    public Map<String, Object> me() {
        DescopePrincipal caller = descope.principal().orElseThrow();
        return Map.of("subject", caller.subject(), "roles", caller.roles());
    }

    @GET
    @Path("report")
    @RolesAllowed("admin")
    public Map<String, Object> report() {
        return Map.of("report", "Only callers with the role admin read this.");
    }
}
