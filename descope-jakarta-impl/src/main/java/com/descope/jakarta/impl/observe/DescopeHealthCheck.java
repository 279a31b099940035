package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.token.KeyState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness only: a restart, which is what a failed liveness check brings about, mends nothing at Descope. It has no annotation by
 * which a server would find it, because not every server has the types that it is made of. {@link HealthChecks} gives it
 * another scope than this one, by which Payara knows the archive that it is of.
 */
@Singleton
@Readiness
public class DescopeHealthCheck implements HealthCheck {
    private final ProviderHealth health;

    @Inject
    public DescopeHealthCheck(ProviderHealth health) {
        this.health = health;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected DescopeHealthCheck() {
        this.health = null;
    }

    @Override
    public HealthCheckResponse call() {
        ProviderHealth.Look look = health.look();
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("descope").status(look.up());
        look.keys().ifPresent(keys -> add(response, keys));
        return response.withData("enabled", look.keys().isPresent())
                .withData("retrying", look.retrying())
                .build();
    }

    private static void add(HealthCheckResponseBuilder response, KeyState keys) {
        response.withData("keys", keys.count());
        keys.fetched().ifPresent(then -> response.withData("fetched", then.toString()));
        keys.servesUntil().ifPresent(end -> response.withData("servesUntil", end.toString()));
        keys.failure().ifPresent(code -> response.withData("failure", code));
    }
}
