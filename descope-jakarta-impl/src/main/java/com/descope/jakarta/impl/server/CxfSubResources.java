package com.descope.jakarta.impl.server;

import com.descope.jakarta.impl.rest.RolesFilter;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.function.Predicate;

/**
 * Puts our filter before the methods of sub-resources too. Apache CXF, which is TomEE's JAX-RS, asks a dynamic feature only for the
 * methods that it knows at the start, and most sub-resources it meets with the first request that leads to them.
 */
@Provider
public final class CxfSubResources implements Feature {
    private static final String CXF = "org.apache.cxf.";

    private final Predicate<FeatureContext> cxf;

    public CxfSubResources() {
        this(context -> context.getClass().getName().startsWith(CXF));
    }

    CxfSubResources(Predicate<FeatureContext> cxf) {
        this.cxf = cxf;
    }

    @Override
    public boolean configure(FeatureContext context) {
        boolean needed = cxf.test(context) && !context.getConfiguration().isRegistered(RolesFilter.class);
        if (needed) {
            context.register(RolesFilter.class, Priorities.AUTHORIZATION);
        }
        return needed;
    }
}
