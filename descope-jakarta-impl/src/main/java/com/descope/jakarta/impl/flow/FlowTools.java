package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.identity.GroupSource;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.protocol.ClockComparison;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.spi.SharedStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The world around the flow: network, threads, clock, randomness, log, and what the application adds and observes.
 *
 * @param nodes what all nodes share, if they share anything
 */
public record FlowTools(
        HttpExchange exchange,
        Executor executor,
        JsonReader reader,
        JsonWriter writer,
        DescopeLog log,
        GroupSource groups,
        FlowEvents events,
        Optional<SharedStore> nodes,
        SecureRandom random,
        Clock clock) {

    /** For what anybody can cause. */
    LimitedLog limitedLog() {
        return new LimitedLog(log, clock);
    }

    /** What gets tokens of this configuration's Descope. */
    public TokenEndpoint tokenEndpoint(DescopeConfig config, IdentityTools identities) {
        return new TokenEndpoint(
                identities.endpoints(),
                config.client(),
                exchange,
                reader,
                clock,
                new ClockComparison(clock, config.tokens().clockSkew(), log));
    }

    /** So many random octets, in base64url. */
    String random(int octets) {
        byte[] random = new byte[octets];
        random().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
