package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.grant.DeviceLogins;
import com.descope.jakarta.impl.grant.Timer;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.protocol.DeviceEndpoint;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.UserInfoEndpoint;
import com.descope.jakarta.impl.token.UserInfoVerifier;
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
        Additions additions,
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
        return new TokenEndpoint(identities.endpoints(), config.client(), exchange, reader, clock, identities.clocks());
    }

    /** What gets users of devices signed in (RFC 8628). */
    public DeviceLogins deviceLogins(DescopeConfig config, IdentityTools identities, Timer timer) {
        return new DeviceLogins(
                config.login().scopes(),
                new DeviceEndpoint(identities.endpoints(), config.client(), exchange, reader, clock),
                tokenEndpoint(config, identities),
                new DeviceSignIns(judge(identities, proofs(config, identities)), identities.callers()),
                timer,
                clock);
    }

    SignInJudge judge(IdentityTools identities, TokenProofs proofs) {
        return new SignInJudge(identities.validator(), proofs, () -> random(16), clock);
    }

    TokenProofs proofs(DescopeConfig config, IdentityTools identities) {
        return new TokenProofs(
                identities.validator(),
                config.caller().userinfo() ? Optional.of(userInfo(config, identities)) : Optional.empty(),
                log);
    }

    UserInfoSource userInfo(DescopeConfig config, IdentityTools identities) {
        return new UserInfoSource(
                new UserInfoEndpoint(identities.endpoints(), exchange, reader),
                new UserInfoVerifier(config, identities.validator(), reader, clock));
    }

    /** So many random octets, in base64url. */
    String random(int octets) {
        byte[] random = new byte[octets];
        random().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
