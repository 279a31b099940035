package com.descope.jakarta.impl.observe;

import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;

/** Adds our health check where the server has MicroProfile Health. */
public final class HealthChecks {
    private HealthChecks() {}

    /** As a class and not as a synthetic bean: some servers look for the annotation. */
    public static void addTo(BeforeBeanDiscovery event) {
        try {
            event.addAnnotatedType(DescopeHealthCheck.class, DescopeHealthCheck.class.getName());
        } catch (LinkageError withoutMicroProfileHealth) {
            return;
        }
    }
}
