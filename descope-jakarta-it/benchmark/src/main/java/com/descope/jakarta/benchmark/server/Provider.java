package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A local Descope, its key and its tokens, all of which outlast the run. */
record Provider(DescopeEmulator emulator, String publicKey) implements AutoCloseable {
    static final String CLIENT_SECRET = "benchmark-client-secret";

    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final String VISITOR = "visitor";

    static Provider start() throws IOException {
        DescopeEmulator emulator = DescopeEmulator.builder()
                .clientSecret(CLIENT_SECRET)
                .user(user(VISITOR))
                .automatic(VISITOR)
                .set(Switch.ACCESS_TOKEN_LIFETIME, LIFETIME)
                .start();
        try {
            JWKSet keys = JWKSet.load(
                    URI.create(emulator.issuer() + "/.well-known/jwks.json").toURL());
            byte[] key = keys.getKeys().get(0).toRSAKey().toRSAPublicKey().getEncoded();
            return new Provider(emulator, Base64.getEncoder().encodeToString(key));
        } catch (ParseException | JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    List<String> tokens(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> emulator.tokens()
                        .accessToken(user("user" + number))
                        .expiresAt(Instant.now().plus(LIFETIME))
                        .sign())
                .toList();
    }

    private static EmulatedUser user(String name) {
        return EmulatedUser.named(name)
                .roles("editor", "viewer")
                .permissions("documents.read", "documents.write")
                .tenant("T1", Set.of("admin"), Set.of("members.invite"));
    }

    @Override
    public void close() {
        emulator.close();
    }
}
