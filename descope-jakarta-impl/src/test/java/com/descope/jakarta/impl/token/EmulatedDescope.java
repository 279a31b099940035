package com.descope.jakarta.impl.token;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.MapSource;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.JdkHttpExchange;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Bearers are verified as at work: configured by a user, with threads, and the network between it and the emulator. */
final class EmulatedDescope implements AutoCloseable {

    final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    final EmulatedUser alice = EmulatedUser.named("alice").roles("admin").tenant("T1", Set.of("admin"), Set.of());
    final DescopeEmulator descope = DescopeEmulator.builder()
            .clientSecret("the-clients-secret")
            .clock(clock)
            .start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DescopeConfig config;
    private final JdkHttpExchange network;
    private BearerTokens bearers;

    /** With these keys beside those that every configuration has. */
    EmulatedDescope(Map<String, String> keys) {
        Map<String, String> all = new LinkedHashMap<>(descope.config());
        all.putAll(keys);
        config = ((ConfigOutcome.Valid) new ConfigReader(new MapSource(all)).read()).config();
        network = new JdkHttpExchange(config.http());
        bearers = newBearers();
    }

    private BearerTokens newBearers() {
        Endpoints endpoints = new Endpoints(config, network, Json.READER, clock);
        KeySource source = new KeySource(
                new KeySetEndpoint(endpoints, network, Json.READER),
                config.jwks(),
                clock,
                threads,
                new DescopeLog(System.getLogger("test")));
        TokenValidator validator = new TokenValidator(config, source, Json.READER, clock);
        return new BearerTokens(validator, source, 1_000, clock);
    }

    /** As after a start: no key is known, and all is well at Descope. */
    void restart() {
        descope.reset();
        bearers = newBearers();
    }

    VerifiedToken bearer(String jwt) throws TokenRefused, ProviderFailure {
        return bearers.verified(jwt, Deadline.ofRequest(clock));
    }

    @Override
    public void close() {
        network.close();
        threads.shutdownNow();
        descope.close();
    }
}
