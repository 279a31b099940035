package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Puts the filter before every resource method: also before one without annotations, because the way to it may have some.
 * Found as a service (Jakarta RESTful Web Services 3.1, section 4.1.2).
 */
public final class RolesFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Registration.of(RolesFilter.class, context);
    }
}
