package com.descope.jakarta.demo;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DescopePrincipal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Path;
import java.util.Map;

@Path("/")
@RequestScoped
public class CallerResource {
    @Inject
    DescopeContext descope;

    @GET
    @Path("me")
    public Map<String, Object> me() {
        DescopePrincipal caller = descope.principal().orElseThrow(() -> new NotAuthorizedException("Bearer"));
        return Map.of("subject", caller.subject(), "email", caller.email().orElse(""), "roles", caller.roles());
    }

    @GET
    @Path("report")
    @RolesAllowed("admin")
    public Map<String, Object> report() {
        return Map.of("report", "Only callers with the role admin read this.");
    }
}
