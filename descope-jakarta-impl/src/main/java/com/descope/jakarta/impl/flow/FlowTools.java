package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.identity.GroupSource;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.HttpExchange;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Executor;

/** The world around the flow: network, threads, clock, randomness, log, and what the application adds and observes. */
public record FlowTools(
        HttpExchange exchange,
        Executor executor,
        JsonReader reader,
        JsonWriter writer,
        DescopeLog log,
        GroupSource groups,
        FlowEvents events,
        SecureRandom random,
        Clock clock) {}
