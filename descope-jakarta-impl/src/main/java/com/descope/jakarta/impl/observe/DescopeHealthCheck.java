package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.token.KeyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness only: a restart, which is what a failed liveness check brings about, mends nothing at Descope. {@code beans.xml} leaves it
 * out where the server lacks MicroProfile Health. Of a normal scope, because TomEE asks for it while it deploys, when no scope is
 * active: it gets a proxy.
 */
@ApplicationScoped
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
