package com.descope.jakarta.it.app.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** JAX-RS under {@code /api}: every resource of the WAR. */
@ApplicationPath("/api")
public class Api extends Application {}
