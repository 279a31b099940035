package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Registers what is ours, once: a filter for one resource method. It asks for the filter and not for the other feature: a feature that
 * is registered but never called would leave the method open.
 */
final class Registration {
    private Registration() {}

    static void of(Class<? extends ContainerRequestFilter> filter, FeatureContext context) {
        if (!context.getConfiguration().isRegistered(filter)) {
            context.register(filter, Priorities.AUTHORIZATION);
        }
    }

    /** Registers the mapper of refusals, once; whether it was not there yet. */
    static boolean ofMapper(FeatureContext context) {
        boolean missing = !context.getConfiguration().isRegistered(RefusedAccessMapper.class);
        if (missing) {
            context.register(RefusedAccessMapper.class);
        }
        return missing;
    }
}
