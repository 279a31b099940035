package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.RequiresTenant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What it requires holds for methods that override its own. */
public abstract class RequiringBase {

    @GET
    @Path("inherited")
    @RequiresTenant("acme")
    public abstract String inherited();
}
