package com.descope.jakarta.it.app.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The annotation stands on the superclass only. */
@Path("superclass")
public class SuperclassResource extends GuardedBase {
    @GET
    public String guarded() {
        return "user";
    }
}
