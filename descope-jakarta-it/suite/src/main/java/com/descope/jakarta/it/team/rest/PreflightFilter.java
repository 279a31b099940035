package com.descope.jakarta.it.team.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** CORS as it is found in many applications: preflights answered before matching, a header on every answer. */
@Provider
@PreMatching
public class PreflightFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String ORIGIN = "https://own.example";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("OPTIONS")) {
            request.abortWith(Response.ok()
                    .header("Access-Control-Allow-Headers", "x-own")
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (ORIGIN.equals(request.getHeaderString("Origin"))) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", ORIGIN);
        }
    }
}
