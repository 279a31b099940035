package com.descope.jakarta.impl.observe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;

/** Adds our health check where the server has MicroProfile Health. */
public final class HealthChecks {
    private HealthChecks() {}

    /**
     * As a class and not as a synthetic bean: some servers look for the annotation. Their type is asked for before ours, because
     * WildFly warns of a class whose supertype is absent, and of an absent class it does not. TomEE asks for the bean while it
     * deploys, when no scope is active: of a normal scope it gets a proxy.
     */
    public static void addTo(BeforeBeanDiscovery event) {
        try {
            Class<?> theirs = HealthCheck.class;
            event.addAnnotatedType(DescopeHealthCheck.class, "descope-" + theirs.getSimpleName())
                    .remove(Singleton.class::isInstance)
                    .add(ApplicationScoped.Literal.INSTANCE);
        } catch (LinkageError withoutMicroProfileHealth) {
            return;
        }
    }
}
