package com.descope.jakarta.it.app.rest;

import jakarta.ws.rs.Path;

/** The annotation stands on the interface's method only. */
@Path("interface")
public class InterfaceResource implements Guarded {
    @Override
    public String guarded() {
        return "user";
    }
}
