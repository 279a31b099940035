package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.flow.FlowTools;
import com.descope.jakarta.impl.flow.Flows;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Makes the flow of this deployment, and ends its threads with it. */
@ApplicationScoped
public class Wiring {
    private static final String USUAL_PATH = "/descope";

    private final ConfigOutcome outcome;
    private final JdkHttpExchange exchange;
    private final Background background = new Background();

    @Inject
    public Wiring(DescopeExtension extension) {
        this.outcome = extension.outcome();
        this.exchange = new JdkHttpExchange(limits(outcome));
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected Wiring() {
        this.outcome = null;
        this.exchange = null;
    }

    /** The flow, for the context path that the application has. */
    @Produces
    @ApplicationScoped
    public Flow flow(ServletContext application) {
        FlowTools tools = new FlowTools(
                exchange,
                background,
                JsonReader.ofServer(),
                JsonWriter.ofServer(),
                DescopeLog.ofModule(),
                new SecureRandom(),
                Clock.systemUTC());
        Flows flows = new Flows(tools);
        return outcome instanceof ConfigOutcome.Valid valid
                ? flows.of(valid.config(), application.getContextPath())
                : flows.misconfigured(
                        USUAL_PATH, ((ConfigOutcome.Broken) outcome).problems().get(0));
    }

    /** Where the configuration is broken nothing is sent. */
    private static DescopeConfig.Http limits(ConfigOutcome outcome) {
        return outcome instanceof ConfigOutcome.Valid valid
                ? valid.config().http()
                : new DescopeConfig.Http(Duration.ofSeconds(3), Duration.ofSeconds(5));
    }

    @PreDestroy
    void end() {
        background.close();
        exchange.close();
    }
}
