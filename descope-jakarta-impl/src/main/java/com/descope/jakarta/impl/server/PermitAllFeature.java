package com.descope.jakarta.impl.server;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Predicate;

/**
 * Keeps JAX-RS methods with {@code @PermitAll} open. Payara and GlassFish, whose JAX-RS is Jersey, ask the mechanism for a caller
 * before such a method too, and go on whatever it says; only an answer of ours would stop them. Found as a service.
 */
public final class PermitAllFeature implements DynamicFeature {
    private static final String JERSEY = "org.glassfish.jersey.";

    private final Predicate<FeatureContext> jersey;

    public PermitAllFeature() {
        this(context -> context.getClass().getName().startsWith(JERSEY));
    }

    PermitAllFeature(Predicate<FeatureContext> jersey) {
        this.jersey = jersey;
    }

    /** Around the server's filter, which is one of authorization. */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class) && jersey.test(context)) {
            context.register(PermitAllBegins.class, Priorities.AUTHORIZATION - 1);
            context.register(PermitAllEnds.class, Priorities.AUTHORIZATION + 1);
        }
    }
}
