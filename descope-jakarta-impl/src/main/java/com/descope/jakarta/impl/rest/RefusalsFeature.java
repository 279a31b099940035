package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/** Brings the mapper of refusals. Found as a service (Jakarta RESTful Web Services 3.1, section 4.1.2). */
public final class RefusalsFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        return Registration.ofMapper(context);
    }
}
