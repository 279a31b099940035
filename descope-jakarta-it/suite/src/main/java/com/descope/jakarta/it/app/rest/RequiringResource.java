package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.RequiresPermission;
import com.descope.jakarta.RequiresStepUp;
import com.descope.jakarta.RequiresTenant;
import com.descope.jakarta.it.app.Ledger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A plain resource, which no container proxies; one method leads to a bean that requires something itself. */
@Path("requiring")
@Produces(MediaType.TEXT_PLAIN)
public class RequiringResource extends RequiringBase {
    @Inject
    Ledger ledger;

    @GET
    @Path("permission")
    @RequiresPermission("notes.write")
    public String permission() {
        return "in";
    }

    /** Open to every role is not open to everybody. */
    @GET
    @Path("permission-of-any-role")
    @PermitAll
    @RequiresPermission("notes.write")
    public String permissionOfAnyRole() {
        return "in";
    }

    @GET
    @Path("tenants/{tenant}")
    @RequiresTenant(pathParameter = "tenant", roles = "editor")
    public String tenant() {
        return "in";
    }

    @GET
    @Path("misnamed/{tenant}")
    @RequiresTenant(pathParameter = "tenat")
    public String misnamed() {
        return "in";
    }

    @GET
    @Path("step-up")
    @RequiresStepUp(maxAge = "PT5M", acr = "strong", flow = "step-up")
    public String stepUp() {
        return "in";
    }

    @GET
    @Path("bean")
    public String bean() {
        return ledger.entry();
    }

    @GET
    @Path("bean-of-tenant/{tenant}")
    public String beanOfTenant() {
        return ledger.entryOfTenant();
    }

    @GET
    @Path("bean-of-tenant/{tenant}/users")
    @RolesAllowed("user")
    public String beanOfTenantForUsers() {
        return ledger.entryOfTenant();
    }

    @Override
    public String inherited() {
        return "in";
    }
}
