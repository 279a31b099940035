package com.descope.jakarta.emulator.fault;

import com.descope.jakarta.emulator.http.Dispatcher;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.settings.TokenKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes wrong at present. Faults of one endpoint are taken in the order in which they were set, each for its number of
 * calls: {@code on(TOKEN, 1, status(500)).on(TOKEN, 2, delay(..))} spoils three calls, then all is well. Thread-safe.
 */
public final class Faults {

    private static final int UNTIL_CLEARED = Integer.MAX_VALUE;

    private final Map<Endpoint, Script<Fault>> endpoints = new EnumMap<>(Endpoint.class);
    private final Map<TokenKind, Script<TokenFault>> tokens = new EnumMap<>(TokenKind.class);

    /** An endpoint fails in this way until {@link #clear()}. */
    public Faults on(Endpoint endpoint, Fault fault) {
        return on(endpoint, UNTIL_CLEARED, fault);
    }

    /** An endpoint fails in this way for so many calls. */
    public synchronized Faults on(Endpoint endpoint, int calls, Fault fault) {
        endpoints.computeIfAbsent(endpoint, e -> new Script<>()).add(calls, fault);
        return this;
    }

    /** Tokens of a kind are issued in this way until {@link #clear()}. */
    public Faults on(TokenKind kind, TokenFault fault) {
        return on(kind, UNTIL_CLEARED, fault);
    }

    /** So many tokens of a kind are issued in this way. */
    public synchronized Faults on(TokenKind kind, int issued, TokenFault fault) {
        tokens.computeIfAbsent(kind, k -> new Script<>()).add(issued, fault);
        return this;
    }

    /** All is well again. */
    public synchronized void clear() {
        endpoints.clear();
        tokens.clear();
    }

    /** This endpoint is well again. */
    public synchronized void clear(Endpoint endpoint) {
        endpoints.remove(endpoint);
    }

    /** Tokens of this kind are right again. */
    public synchronized void clear(TokenKind kind) {
        tokens.remove(kind);
    }

    /** Takes the fault for a call that has just come. */
    public synchronized Optional<Dispatcher.Interceptor> take(Endpoint endpoint) {
        return endpoints.getOrDefault(endpoint, new Script<>()).take().map(fault -> fault);
    }

    /** Takes the fault for a token that is just being issued. */
    public synchronized Optional<TokenFault> take(TokenKind kind) {
        return tokens.getOrDefault(kind, new Script<>()).take();
    }
}
