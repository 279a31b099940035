package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A key source over a server that can be told everything, and an executor that can be held. */
abstract class KeySourceRules {
    final SettableClock clock = SettableClock.at("2026-11-24T10:00:00Z");
    final KeySetServer server = new KeySetServer(TestTokens.jwk());
    final HeldExecutor executor = new HeldExecutor();
    final LogLines lines = new LogLines();
    final KeySource source = source(server, executor);

    KeySource source(HttpExchange exchange, Executor threads) {
        DescopeConfig config = TestConfig.standard().config();
        Endpoints endpoints = new Endpoints(config, exchange, Json.READER, clock);
        KeySetEndpoint endpoint = new KeySetEndpoint(endpoints, exchange, Json.READER);
        return new KeySource(endpoint, config.jwks(), clock, threads, new DescopeLog(lines));
    }

    int found(String keyId) throws ProviderFailure {
        return source.candidates(Optional.of(keyId), Deadline.ofRequest(clock)).size();
    }

    void serves(String keyId) throws ProviderFailure {
        assertEquals(1, found(keyId), keyId);
    }

    void isUnknown(String keyId) throws ProviderFailure {
        assertEquals(0, found(keyId), keyId);
    }

    void cannotBeTold(String keyId) {
        assertThrows(ProviderFailure.class, () -> found(keyId));
    }

    Deadline deadline() {
        return Deadline.ofRequest(clock);
    }

    void after(Duration time) {
        clock.pass(time);
    }

    void fetches(int expected) {
        assertEquals(expected, server.fetches());
    }

    static String key(String id) {
        return TestKeys.json(TestKeys.RSA, id);
    }
}
