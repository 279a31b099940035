package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.ClientCredentials;
import com.descope.jakarta.DescopeContext;
import com.descope.jakarta.DeviceLogin;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.grant.ClosedGrants;
import com.descope.jakarta.impl.grant.DeviceLogins;
import com.descope.jakarta.impl.grant.MachineTokens;
import com.descope.jakarta.impl.grant.ServerTimer;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.rest.SafeBearer;
import com.descope.jakarta.impl.server.ClientRedirects;
import com.descope.jakarta.spi.ClientBearer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what gets tokens without a browser of ours, and what sends tokens to other services. */
@ApplicationScoped
public class GrantWiring {
    private final Parts parts;
    private final ServerTimer timer = new ServerTimer();
    private volatile Optional<DeviceLogins> devices = Optional.empty();

    @Inject
    public GrantWiring(Parts parts) {
        this.parts = parts;
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected GrantWiring() {
        this.parts = null;
    }

    @Produces
    @ApplicationScoped
    public ClientCredentials clientCredentials() {
        return config().<ClientCredentials>map(config -> new MachineTokens(
                        config,
                        parts.tools().tokenEndpoint(config, parts.identities().orElseThrow()),
                        parts.tools().clock(),
                        parts.tools().log()))
                .orElseGet(this::closed);
    }

    /** Held here too, so that it ends with the deployment. */
    @Produces
    @ApplicationScoped
    public DeviceLogin deviceLogin() {
        Optional<DeviceLogins> logins = config().map(config ->
                parts.tools().deviceLogins(config, parts.identities().orElseThrow(), timer));
        devices = logins;
        return logins.<DeviceLogin>map(open -> open).orElseGet(this::closed);
    }

    @PreDestroy
    void end() {
        devices.ifPresent(DeviceLogins::close);
        timer.close();
    }

    @Produces
    @ApplicationScoped
    public ClientBearer clientBearer(DescopeContext context, ClientCredentials machine) {
        Set<String> origins =
                config().map(config -> config.outgoing().origins()).orElse(Set.of());
        return new SafeBearer(origins, context, machine, ClientRedirects.ofServer());
    }

    private ClosedGrants closed() {
        if (parts.outcome() instanceof ConfigOutcome.Broken broken) {
            ConfigProblem first = broken.problems().get(0);
            return new ClosedGrants(first.what(), first.values());
        }
        return new ClosedGrants(LoginMessage.SWITCHED_OFF, List.of());
    }

    private Optional<DescopeConfig> config() {
        return parts.outcome() instanceof ConfigOutcome.Valid valid
                ? Optional.of(valid.config()).filter(DescopeConfig::enabled)
                : Optional.empty();
    }
}
