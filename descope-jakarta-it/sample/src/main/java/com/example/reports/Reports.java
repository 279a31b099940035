package com.example.reports;

import com.descope.jakarta.DescopePrincipal;
import com.descope.jakarta.DescopeTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;

@Path("reports")
public class Reports {

    @GET
    @RolesAllowed("analyst")
    @Produces("text/plain")
    public String all(@Context SecurityContext security) {
        return titleFor((DescopePrincipal) security.getUserPrincipal());
    }

    static String titleFor(DescopePrincipal caller) {
        String company = caller.currentTenant().map(DescopeTenant::id).orElse("nobody");
        return "Reports of " + company + ", for " + caller.email().orElse("somebody");
    }
}
