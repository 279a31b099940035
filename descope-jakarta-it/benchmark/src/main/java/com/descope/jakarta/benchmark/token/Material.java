package com.descope.jakarta.benchmark;

import com.descope.jakarta.emulator.DescopeEmulator;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Access tokens and the key set that they hold against; in a file, so that all measured processes get the same bytes. */
record Material(String projectId, String baseUrl, String keySet, List<String> tokens) {
    private static final int TOKENS = 64;
    private static final Duration LIFETIME = Duration.ofHours(12);

    /** From the emulator, whose claims are those of Descope's own tokens. */
    static Material mint() throws IOException, InterruptedException {
        try (DescopeEmulator emulator = DescopeEmulator.builder().start()) {
            List<String> tokens = new ArrayList<>();
            for (int number = 0; number < TOKENS; number++) {
                TokenRecipe recipe = emulator.tokens().accessToken(user(number));
                tokens.add(recipe.expiresAt(Instant.now().plus(LIFETIME)).sign());
            }
            URI keys = URI.create(emulator.issuer() + "/.well-known/jwks.json");
            HttpResponse<String> keySet = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString());
            return new Material(emulator.projectId(), emulator.baseUrl(), keySet.body(), List.copyOf(tokens));
        }
    }

    private static EmulatedUser user(int number) {
        return EmulatedUser.named("user" + number)
                .roles("editor", "viewer")
                .permissions("documents.read", "documents.write")
                .tenant("T1", Set.of("admin"), Set.of("members.invite"));
    }

    void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(projectId, baseUrl, keySet), tokens.stream())
                        .toList());
    }

    static Material read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Material(lines.get(0), lines.get(1), lines.get(2), lines.subList(3, lines.size()));
    }
}
