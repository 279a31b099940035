package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Marks as text; the names are short because every request of the browser carries them. */
final class MarksCodec {
    private final JsonReader reader = JsonReader.ofServer();
    private final JsonWriter writer = JsonWriter.ofServer();

    String write(BrowserMarks marks) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("s", marks.signIns().stream().map(Instant::getEpochSecond).toList());
        marks.silent().ifPresent(last -> members.put("q", last.getEpochSecond()));
        if (!marks.stepUps().isEmpty()) {
            members.put("u", marks.stepUps());
        }
        members.put("p", marks.promptLogin());
        members.put("o", marks.signedOut());
        return writer.object(members);
    }

    Optional<BrowserMarks> read(String text) {
        return reader.object(text).flatMap(MarksCodec::marks);
    }

    private static Optional<BrowserMarks> marks(Map<String, Object> members) {
        if (members.get("s") instanceof List<?> signIns
                && members.get("p") instanceof Boolean promptLogin
                && members.get("o") instanceof Boolean signedOut) {
            return Optional.of(new BrowserMarks(
                    signIns.stream().flatMap(MarksCodec::instant).toList(),
                    Optional.ofNullable(members.get("q")).stream()
                            .flatMap(MarksCodec::instant)
                            .findFirst(),
                    members.get("u") instanceof List<?> stepUps
                            ? stepUps.stream().map(Object::toString).toList()
                            : List.of(),
                    promptLogin,
                    signedOut));
        }
        return Optional.empty();
    }

    private static Stream<Instant> instant(Object second) {
        return second instanceof Long number ? Stream.of(Instant.ofEpochSecond(number)) : Stream.empty();
    }
}
