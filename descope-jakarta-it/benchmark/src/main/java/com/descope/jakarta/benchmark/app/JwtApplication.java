package com.descope.jakarta.benchmark.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;

/** Where MicroProfile JWT RBAC is switched on: it wants a JAX-RS application, and then guards the whole WAR. */
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT")
public class JwtApplication extends Application {}
