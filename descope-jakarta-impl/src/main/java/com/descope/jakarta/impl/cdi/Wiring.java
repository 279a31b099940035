package com.descope.jakarta.impl.cdi;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigSources;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.SessionStoreKind;
import com.descope.jakarta.impl.config.Settings;
import com.descope.jakarta.impl.context.AccessJudge;
import com.descope.jakarta.impl.flow.Additions;
import com.descope.jakarta.impl.flow.Flow;
import com.descope.jakarta.impl.flow.FlowTools;
import com.descope.jakarta.impl.flow.Flows;
import com.descope.jakarta.impl.flow.IdentityTools;
import com.descope.jakarta.impl.identity.DescopeIdentityStore;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.observe.CountedEvents;
import com.descope.jakarta.impl.observe.DiagnosticsReport;
import com.descope.jakarta.impl.observe.Meters;
import com.descope.jakarta.impl.observe.ProviderHealth;
import com.descope.jakarta.impl.observe.ProviderProbe;
import com.descope.jakarta.impl.observe.ServerMeters;
import com.descope.jakarta.impl.observe.SharedKind;
import com.descope.jakarta.impl.observe.Surroundings;
import com.descope.jakarta.impl.observe.TimedExchange;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.session.CookieSessionStores;
import com.descope.jakarta.impl.session.HttpSessionStores;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.session.SessionText;
import com.descope.jakarta.impl.shared.JndiMap;
import com.descope.jakarta.impl.shared.MapStore;
import com.descope.jakarta.impl.token.Tolerance;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Makes the flow of this deployment and the identity store beside it, and ends their threads with it. */
@ApplicationScoped
public class Wiring {
    private static final String USUAL_PATH = "/descope";

    private final ConfigOutcome outcome;
    private final JdkHttpExchange exchange;
    private final Background background = new Background();
    private final DescopeLog log = DescopeLog.ofModule();
    private final Clock clock = Clock.systemUTC();
    private final FlowTools tools;
    private final Flows flows;
    private final Optional<IdentityTools> identities;
    private final boolean ownStore;

    @Inject
    public Wiring(
            DescopeExtension extension,
            @Any Instance<IdentityStore> stores,
            @Any Instance<SharedStore> shared,
            @Any Instance<CallerMapper> mappers,
            @Any Instance<AuthorizationCustomizer> customizers,
            @Any Event<Object> events,
            Instance<Object> beans) {
        this.outcome = extension.outcome();
        this.ownStore = !shared.isUnsatisfied();
        this.exchange = new JdkHttpExchange(limits(outcome));
        Meters meters = ServerMeters.of(type -> beans.select(type).stream(), new LimitedLog(log, clock, 1));
        this.tools = new FlowTools(
                new TimedExchange(exchange, meters, System::nanoTime),
                background,
                JsonReader.ofServer(),
                JsonWriter.ofServer(),
                log,
                new Additions(new ApplicationStores(stores::stream), the(mappers), the(customizers)),
                new CountedEvents(new CdiEvents(events, log), meters),
                nodes(shared),
                new SecureRandom(),
                clock);
        this.flows = new Flows(tools);
        this.identities = config().filter(DescopeConfig::enabled).map(flows::identities);
    }

    /** For the container's client proxy. */
    @SuppressWarnings("NullAway")
    protected Wiring() {
        this.outcome = null;
        this.exchange = null;
        this.tools = null;
        this.flows = null;
        this.ownStore = false;
        this.identities = Optional.empty();
    }

    @Produces
    @Singleton
    Parts parts() {
        return new Parts(outcome, tools, flows, identities);
    }

    /** One seal for all that is sealed. */
    @Produces
    @Singleton
    Assembled assembled(ServletContext application) {
        if (outcome instanceof ConfigOutcome.Broken broken) {
            return new Assembled(
                    flows.misconfigured(USUAL_PATH, broken.problems().get(0)), new HttpSessionStores());
        }
        DescopeConfig config = config().orElseThrow();
        if (identities.isEmpty()) {
            return new Assembled(flows.switchedOff(config), new HttpSessionStores());
        }
        Seal seal = flows.seal(config, application.getContextPath());
        return new Assembled(
                flows.of(config, identities.get(), seal, report(config, application)), stores(config, seal));
    }

    private DiagnosticsReport report(DescopeConfig config, ServletContext application) {
        ClassLoader loader = DescopeExtension.class.getClassLoader();
        IdentityTools tools = identities.orElseThrow();
        return new DiagnosticsReport(
                config,
                new Settings(ConfigSources.ofServer(loader), config).all(),
                tools,
                new ProviderProbe(tools.endpoints(), exchange, clock),
                new Surroundings(application.getServerInfo(), SharedKind.of(config, ownStore)),
                JsonWriter.ofServer(),
                clock);
    }

    private static SessionStores stores(DescopeConfig config, Seal seal) {
        return config.sessions().store() == SessionStoreKind.COOKIE
                ? new CookieSessionStores(
                        seal,
                        new SessionText(JsonReader.ofServer(), JsonWriter.ofServer()),
                        config.paths().externalUrl())
                : new HttpSessionStores();
    }

    @Produces
    @ApplicationScoped
    public Flow flow(Assembled assembled) {
        return assembled.flow();
    }

    @Produces
    @ApplicationScoped
    public SessionStores stores(Assembled assembled) {
        return assembled.stores();
    }

    /** For mechanisms of the application's own. */
    @Produces
    @ApplicationScoped
    public DescopeIdentityStore identityStore() {
        return new DescopeIdentityStore(identities.map(IdentityTools::bearers), new LimitedLog(log, clock), clock);
    }

    /** Where the configuration is broken nobody is signed in, so there is nobody to be tolerated. */
    @Produces
    @Singleton
    AccessJudge judge() {
        Duration skew = config().map(known -> known.tokens().clockSkew()).orElse(Duration.ZERO);
        return new AccessJudge(new Tolerance(clock, skew));
    }

    /** For the server's health checks, where it has them. */
    @Produces
    @Singleton
    ProviderHealth health() {
        return new ProviderHealth(identities.map(IdentityTools::keys), clock);
    }

    private Optional<DescopeConfig> config() {
        return outcome instanceof ConfigOutcome.Valid valid ? Optional.of(valid.config()) : Optional.empty();
    }

    private Optional<SharedStore> nodes(Instance<SharedStore> shared) {
        return the(shared).or(() -> config().flatMap(DescopeConfig::clusterMap)
                .map(name -> new MapStore(new JndiMap(name), clock)));
    }

    /** The application's own; the extension has seen to it that the container knows which, should there be several. */
    private static <T> Optional<T> the(Instance<T> beans) {
        return beans.isUnsatisfied() ? Optional.empty() : Optional.of(beans.get());
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
