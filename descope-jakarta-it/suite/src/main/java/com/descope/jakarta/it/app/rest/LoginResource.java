package com.descope.jakarta.it.app.rest;

import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.LoginOptions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A login that begins in a JAX-RS resource. */
@Path("own-login")
@RequestScoped
public class LoginResource {
    @Inject
    DescopeContext descope;

    @GET
    public void login() {
        descope.login(LoginOptions.none().flow("step-up"));
    }
}
