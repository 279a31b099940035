package com.descope.jakarta.impl.flow;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.event.TokenRejected;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import com.descope.jakarta.impl.grant.DeviceLogins;
import com.descope.jakarta.impl.grant.Timer;
import com.descope.jakarta.impl.identity.GroupSource;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.spi.AuthorizationCustomizer;
import com.descope.jakarta.spi.CallerMapper;
import com.descope.jakarta.spi.SharedStore;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flow with the emulator as its Descope, configured as a user would. */
public final class FlowWorld implements AutoCloseable {
    private final Map<String, String> keys = new LinkedHashMap<>();
    private SettableClock clock = new SettableClock();
    private final LogLines log = new LogLines();
    private final EventLines events = new EventLines();
    private Optional<SharedStore> nodes = Optional.empty();
    private GroupSource groups = GroupSource.NONE;
    private Optional<CallerMapper> mapper = Optional.empty();
    private Optional<AuthorizationCustomizer> customizer = Optional.empty();
    private DiagnosticsDocument document = (request, paths) -> Answer.empty(204);
    private Optional<JdkHttpExchange> exchange = Optional.empty();

    public static FlowWorld with(DescopeEmulator emulator) {
        FlowWorld world = new FlowWorld();
        world.keys.putAll(emulator.config());
        return world;
    }

    public FlowWorld set(String key, String value) {
        keys.put(key, value);
        return this;
    }

    FlowWorld unset(String key) {
        keys.remove(key);
        return this;
    }

    /** At the time of this clock, which Descope may share. */
    FlowWorld at(SettableClock shared) {
        clock = shared;
        return this;
    }

    SettableClock clock() {
        return clock;
    }

    LogLines log() {
        return log;
    }

    FlowWorld groups(GroupSource source) {
        groups = source;
        return this;
    }

    FlowWorld mapper(CallerMapper ofApplication) {
        mapper = Optional.of(ofApplication);
        return this;
    }

    FlowWorld customizer(AuthorizationCustomizer ofApplication) {
        customizer = Optional.of(ofApplication);
        return this;
    }

    /** What this node shares with others. */
    FlowWorld sharing(SharedStore store) {
        nodes = Optional.of(store);
        return this;
    }

    /** What the diagnostics show. */
    FlowWorld showing(DiagnosticsDocument shown) {
        document = shown;
        return this;
    }

    List<TokenRejected> rejected() {
        return events.of(TokenRejected.class);
    }

    EventLines events() {
        return events;
    }

    public Flow flow() {
        DescopeConfig config = config();
        Flows flows = new Flows(tools(config));
        return config.enabled()
                ? flows.of(config, flows.identities(config), flows.seal(config, TestRequest.CONTEXT), document)
                : flows.switchedOff(config);
    }

    DeviceLogins deviceLogins(Timer timer) {
        DescopeConfig config = config();
        FlowTools tools = tools(config);
        return tools.deviceLogins(config, new Flows(tools).identities(config), timer);
    }

    private DescopeConfig config() {
        return ((ConfigOutcome.Valid) new ConfigReader(new MapSource(keys)).read()).config();
    }

    private FlowTools tools(DescopeConfig config) {
        JdkHttpExchange network = new JdkHttpExchange(config.http());
        close();
        exchange = Optional.of(network);
        return new FlowTools(
                network,
                work -> new Thread(work).start(),
                JsonReader.ofServer(),
                JsonWriter.ofServer(),
                new DescopeLog(log),
                new Additions(groups, mapper, customizer),
                events,
                nodes,
                new SecureRandom(),
                clock);
    }

    TestBrowser browser() {
        return new TestBrowser(flow());
    }

    @Override
    public void close() {
        exchange.ifPresent(JdkHttpExchange::close);
    }
}
