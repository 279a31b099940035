package com.descope.jakarta.benchmark.token;

import com.descope.jakarta.impl.config.ConfigOutcome;
import com.descope.jakarta.impl.config.ConfigReader;
import com.descope.jakarta.impl.config.ConfigSource;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.HttpExchange;
import com.descope.jakarta.impl.protocol.HttpReply;
import com.descope.jakarta.impl.token.BearerTokens;
import com.descope.jakarta.impl.token.KeySetEndpoint;
import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.TokenValidator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The module's validator as an application gets it, except that the key set comes from memory.
 *
 * @param validator remembers no tokens, so that a second look at one is as good as a first
 * @param remembering remembers them
 */
record Validators(TokenValidator validator, BearerTokens remembering) {

    static Validators of(Material material, Clock clock) {
        DescopeConfig config = config(material);
        JsonReader json = JsonReader.ofServer();
        HttpReply reply = new HttpReply(200, "application/json", Optional.empty(), Optional.empty(), material.keySet());
        HttpExchange memory = call -> reply;
        KeySetEndpoint endpoint = new KeySetEndpoint(new Endpoints(config, memory, json, clock), memory, json);
        KeySource keys = new KeySource(endpoint, config.jwks(), clock, Runnable::run, DescopeLog.ofModule());
        TokenValidator validator = new TokenValidator(config, keys, json, clock);
        return new Validators(
                validator, new BearerTokens(validator, keys, material.tokens().size() * 2, clock));
    }

    private static DescopeConfig config(Material material) {
        Map<String, String> properties =
                Map.of("descope.project-id", material.projectId(), "descope.base-url", material.baseUrl());
        ConfigOutcome outcome = new ConfigReader(new MapSource(properties)).read();
        if (outcome instanceof ConfigOutcome.Valid valid) {
            return valid.config();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private record MapSource(Map<String, String> properties) implements ConfigSource {
        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(properties.get(name));
        }

        @Override
        public Set<String> names() {
            return properties.keySet();
        }
    }
}
