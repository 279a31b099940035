package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers a filter for one resource method, once. It asks for the filter and not for the other feature: a feature that
 * is registered but never called would leave the method open.
 */
final class Registration {
    private Registration() {}

    static void of(Class<? extends ContainerRequestFilter> filter, FeatureContext context) {
        if (!context.getConfiguration().isRegistered(filter)) {
            context.register(filter, Priorities.AUTHORIZATION);
        }
    }
}
