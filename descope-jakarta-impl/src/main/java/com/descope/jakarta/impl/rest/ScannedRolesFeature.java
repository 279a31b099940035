package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Does the same on servers that look for no services but scan (TomEE); elsewhere the filter is there already. */
@Provider
public final class ScannedRolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Registration.of(RolesFilter.class, context);
    }
}
