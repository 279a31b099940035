package com.descope.jakarta.impl.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Does the same on servers that look for no services but scan (TomEE); elsewhere the mapper is there already. */
@Provider
public final class ScannedRefusalsFeature implements Feature {

    @Override
    public boolean configure(FeatureContext context) {
        return Registration.ofMapper(context);
    }
}
