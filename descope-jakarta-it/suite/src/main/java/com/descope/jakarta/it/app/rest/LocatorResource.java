package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.RequiresPermission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

/** Some locators are guarded; the others, which may match as much, leave it to what they lead to. */
@Path("locator")
public class LocatorResource {
    @Path("guarded")
    @RolesAllowed("user")
    public SubResource guarded() {
        return new SubResource();
    }

    @Path("writing")
    @RequiresPermission("notes.write")
    public SubResource writing() {
        return new SubResource();
    }

    @Path("grün")
    @RolesAllowed("user")
    public SubResource encoded() {
        return new SubResource();
    }

    @Path("longer{rest: [a-z]*}")
    @RolesAllowed("user")
    public SubResource longer() {
        return new SubResource();
    }

    /** Runtimes prefer what has as many literal characters and a variable. */
    @Path("longer")
    public SubResource notAsLong() {
        return new SubResource();
    }

    @Path("open")
    public SubResource open() {
        return new SubResource();
    }

    @Path("{any}")
    public SubResource any() {
        return new SubResource();
    }
}
