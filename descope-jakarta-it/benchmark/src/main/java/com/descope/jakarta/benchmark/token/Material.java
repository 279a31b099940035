package com.descope.jakarta.benchmark.token;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Access tokens and the key set that they hold against; in a file, so that all measured processes get the same bytes.
 *
 * @param tampered a token whose payload was changed
 * @param unfit tokens of ours whose issuer, audience or expiry does not do
 */
record Material(
        String projectId, String baseUrl, String keySet, String tampered, List<String> unfit, List<String> tokens) {
    private static final int TOKENS = 64;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final int UNFIT = 3;

    /** From the emulator, whose claims are those of Descope's own tokens. */
    static Material mint() throws IOException, InterruptedException {
        try (DescopeEmulator emulator = DescopeEmulator.builder().start()) {
            List<String> tokens = IntStream.range(0, TOKENS)
                    .mapToObj(number -> token(emulator, number).sign())
                    .toList();
            String[] first = tokens.get(0).split("\\.", -1);
            String[] second = tokens.get(1).split("\\.", -1);
            Instant past = Instant.now().minus(LIFETIME);
            List<String> unfit = List.of(
                    token(emulator, 0).issuer("https://example.com/other").sign(),
                    token(emulator, 0).audience("other").sign(),
                    token(emulator, 0)
                            .issuedAt(past)
                            .expiresAt(past.plusSeconds(600))
                            .sign());
            return new Material(
                    emulator.projectId(),
                    emulator.baseUrl(),
                    keySet(emulator),
                    first[0] + "." + second[1] + "." + first[2],
                    unfit,
                    tokens);
        }
    }

    private static TokenRecipe token(DescopeEmulator emulator, int number) {
        EmulatedUser user = EmulatedUser.named("user" + number)
                .roles("editor", "viewer")
                .permissions("documents.read", "documents.write")
                .tenant("T1", Set.of("admin"), Set.of("members.invite"));
        return emulator.tokens().accessToken(user).expiresAt(Instant.now().plus(LIFETIME));
    }

    private static String keySet(DescopeEmulator emulator) throws IOException, InterruptedException {
        URI keys = URI.create(emulator.issuer() + "/.well-known/jwks.json");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    String issuer() {
        return baseUrl + "/" + projectId;
    }

    String keyId() {
        return jwk().getKeyID();
    }

    RSAPublicKey key() {
        try {
            return jwk().toRSAPublicKey();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private RSAKey jwk() {
        try {
            return JWKSet.parse(keySet).getKeys().get(0).toRSAKey();
        } catch (ParseException broken) {
            throw new IllegalStateException(broken);
        }
    }

    void write(Path file) throws IOException {
        List<String> lines = Stream.of(Stream.of(projectId, baseUrl, keySet, tampered), unfit.stream(), tokens.stream())
                .flatMap(part -> part)
                .toList();
        Files.write(file, lines);
    }

    static Material read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> tokens = lines.subList(4, lines.size());
        return new Material(
                lines.get(0),
                lines.get(1),
                lines.get(2),
                lines.get(3),
                tokens.subList(0, UNFIT),
                tokens.subList(UNFIT, tokens.size()));
    }
}
