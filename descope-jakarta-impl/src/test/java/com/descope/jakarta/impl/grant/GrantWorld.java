package com.descope.jakarta.impl.grant;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import com.descope.jakarta.impl.protocol.ClockComparison;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An application with the emulator as its Descope, configured as a user would, at a time of its own. */
final class GrantWorld implements AutoCloseable {
    final SettableClock clock = new SettableClock();
    final LogLines log = new LogLines();
    private final Map<String, String> keys;
    private Optional<JdkHttpExchange> exchange = Optional.empty();

    GrantWorld(DescopeEmulator descope) {
        keys = new HashMap<>(descope.config());
    }

    GrantWorld set(String key, String value) {
        keys.put(key, value);
        return this;
    }

    GrantWorld unset(String key) {
        keys.remove(key);
        return this;
    }

    MachineTokens machineTokens() {
        DescopeConfig config = config();
        return new MachineTokens(config, tokenEndpoint(config), clock, new DescopeLog(log));
    }

    private TokenEndpoint tokenEndpoint(DescopeConfig config) {
        JdkHttpExchange network = new JdkHttpExchange(config.http());
        exchange = Optional.of(network);
        JsonReader json = JsonReader.ofServer();
        return new TokenEndpoint(
                new Endpoints(config, network, json, clock),
                config.client(),
                network,
                json,
                clock,
                new ClockComparison(clock, Duration.ofMinutes(1), new DescopeLog(log)));
    }

    private DescopeConfig config() {
        return ((ConfigOutcome.Valid) new ConfigReader(new MapSource(keys)).read()).config();
    }

    @Override
    public void close() {
        exchange.ifPresent(JdkHttpExchange::close);
    }
}
