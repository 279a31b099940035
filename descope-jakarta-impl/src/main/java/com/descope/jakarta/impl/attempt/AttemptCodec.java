package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An attempt as text, with names of one letter because it has to fit into a cookie. The id is the cookie's name. */
final class AttemptCodec {
    private final JsonReader reader = JsonReader.ofServer();
    private final JsonWriter writer = JsonWriter.ofServer();

    String write(LoginAttempt attempt) {
        AttemptWish wish = attempt.wish();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("t", attempt.opened().toEpochMilli());
        members.put("n", attempt.nonce());
        members.put("v", attempt.verifier());
        members.put("p", wish.page());
        members.put("g", wish.generation());
        members.put("f", (wish.silent() ? "s" : "") + (wish.asked() ? "a" : "") + (wish.signedIn() ? "i" : ""));
        wish.tenant().ifPresent(tenant -> members.put("o", tenant));
        wish.maxAge().ifPresent(age -> members.put("m", age.toSeconds()));
        if (!wish.stepUps().isEmpty()) {
            members.put("u", wish.stepUps());
        }
        return writer.object(members);
    }

    Optional<LoginAttempt> read(String id, String text) {
        try {
            return reader.object(text).flatMap(members -> attempt(id, members));
        } catch (ClassCastException | IllegalArgumentException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private static Optional<LoginAttempt> attempt(String id, Map<String, Object> members) {
        if (members.get("t") instanceof Long opened
                && members.get("n") instanceof String nonce
                && members.get("v") instanceof String verifier) {
            return wish(members).map(wish -> new LoginAttempt(id, Instant.ofEpochMilli(opened), wish, nonce, verifier));
        }
        return Optional.empty();
    }

    private static Optional<AttemptWish> wish(Map<String, Object> members) {
        if (members.get("p") instanceof String page
                && members.get("g") instanceof Long generation
                && members.get("f") instanceof String flags) {
            return Optional.of(new AttemptWish(
                    page,
                    generation.intValue(),
                    flags.contains("s"),
                    flags.contains("a"),
                    flags.contains("i"),
                    Optional.ofNullable(members.get("o")).map(String.class::cast),
                    Optional.ofNullable(members.get("m")).map(age -> Duration.ofSeconds((Long) age)),
                    members.get("u") instanceof List<?> stepUps
                            ? stepUps.stream().map(String.class::cast).toList()
                            : List.of()));
        }
        return Optional.empty();
    }
}
