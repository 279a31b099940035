package com.descope.jakarta.impl.observe;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSource;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import com.descope.jakarta.impl.config.Settings;
import com.descope.jakarta.impl.flow.Additions;
import com.descope.jakarta.impl.flow.EventLines;
import com.descope.jakarta.impl.flow.FlowTools;
import com.descope.jakarta.impl.flow.Flows;
import com.descope.jakarta.impl.flow.IdentityTools;
import com.descope.jakarta.impl.flow.OwnPaths;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.WebRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is observed: a module at work with the emulator, on one thread. */
final class ObservedWorld implements AutoCloseable {
    final SettableClock clock;
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final DescopeConfig config;
    private final JdkHttpExchange network;
    private final IdentityTools identities;
    private final DiagnosticsReport report;

    ObservedWorld(DescopeEmulator descope, SettableClock clock, Map<String, String> more) {
        this.clock = clock;
        keys.putAll(descope.config());
        keys.putAll(more);
        ConfigSource source = new MapSource(keys);
        config = ((ConfigOutcome.Valid) new ConfigReader(source).read()).config();
        network = new JdkHttpExchange(config.http());
        identities = new Flows(tools()).identities(config);
        report = new DiagnosticsReport(
                config,
                new Settings(source, config).all(),
                identities,
                new ProviderProbe(identities.endpoints(), network, clock),
                new Surroundings("A server 1.0", SharedKind.NOTHING),
                JsonWriter.ofServer(),
                clock);
    }

    private FlowTools tools() {
        return new FlowTools(
                network,
                Runnable::run,
                JsonReader.ofServer(),
                JsonWriter.ofServer(),
                new DescopeLog(new LogLines()),
                Additions.NONE,
                new EventLines(),
                Optional.empty(),
                new SecureRandom(),
                clock);
    }

    ProviderHealth health() {
        return new ProviderHealth(Optional.of(identities.keys()), clock);
    }

    /** A request with a token that only a key can judge. */
    boolean known(String token) {
        try {
            return !identities
                    .bearers()
                    .caller(token, Deadline.ofRequest(clock))
                    .token()
                    .raw()
                    .isEmpty();
        } catch (ProviderFailure unavailable) {
            return false;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    Answer answer(Map<String, String> headers) {
        WebRequest request = new WebRequest(
                "GET", "/app", "/descope/diagnostics", "/app/descope/diagnostics", "", new Fields(headers), false);
        return report.answer(request, OwnPaths.of(config.paths()));
    }

    Map<String, Object> document(Map<String, String> headers) {
        return JsonReader.ofServer().object(answer(headers).body()).orElseThrow();
    }

    @Override
    public void close() {
        network.close();
    }

    private record Fields(Map<String, String> sent) implements WebRequest.Fields {
        @Override
        public WebRequest.Host host() {
            return new WebRequest.Host("http", "inner.example", 8080);
        }

        @Override
        public String remoteAddress() {
            return "192.0.2.1";
        }

        @Override
        public List<String> headers(String name) {
            return sent.containsKey(name) ? List.of(sent.get(name)) : List.of();
        }

        @Override
        public List<WebRequest.RequestCookie> cookies() {
            return List.of();
        }

        @Override
        public List<String> parameters(String name) {
            return List.of();
        }
    }
}
