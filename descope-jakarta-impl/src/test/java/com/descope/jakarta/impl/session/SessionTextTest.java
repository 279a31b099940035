package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a session is outside this JVM. */
class SessionTextTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00.123456789Z");

    private final JsonReader reader = JsonReader.ofServer();
    private final JsonWriter writer = JsonWriter.ofServer();
    private final SessionText text = new SessionText(reader, writer);

    private static SignedInSession session(Set<String> groups, String refreshToken) {
        return new SignedInSession(
                "s1",
                BEGUN,
                BEGUN.minusSeconds(1),
                Claims.of(Map.of("sub", "U1", "tenants", Map.of("T1", Map.of()))),
                Set.of("roles", "permissions"),
                groups,
                new SessionTokens("access", BEGUN, BEGUN.plusSeconds(600), "id", refreshToken));
    }

    @Test
    void aSessionIsTheSameAfterwards() {
        for (SignedInSession session : List.of(session(Set.of("staff", "board"), "refresh"), session(Set.of(), ""))) {
            SignedInSession copy = text.read(text.write(session)).orElseThrow();
            assertEquals(session, copy);
            assertEquals(session.tokens().hashCode(), copy.tokens().hashCode());
            assertEquals(StoredSession.of(session), StoredSession.of(copy));
        }
    }

    @Test
    void whatIsNoSessionOfOursIsNobody() {
        String written = text.write(session(Set.of("staff"), "refresh"));
        List<String> others = List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"v\":1}",
                "no JSON",
                written + "}",
                written.substring(1),
                written.substring(0, written.length() - 1));
        others.forEach(other -> assertEquals(Optional.empty(), text.read(other), other));
    }

    @Test
    void anotherVersionIsNotRead() {
        for (Object version : List.of(0, 2, -1, "1", true, List.of(1))) {
            assertEquals(Optional.empty(), text.read(with("v", version)), version.toString());
        }
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherTypeMakesItNobody() {
        for (String name : members().keySet()) {
            Map<String, Object> fewer = members();
            fewer.remove(name);
            assertEquals(Optional.empty(), text.read(writer.object(fewer)), name);
            assertEquals(Optional.empty(), text.read(with(name, true)), name);
        }
        assertEquals(Optional.empty(), text.read(with("g", List.of("staff", 1))));
        assertEquals(Optional.empty(), text.read(with("b", "1795953599000")));
    }

    @Test
    void withoutASubjectThereIsNobody() {
        assertEquals(Optional.empty(), text.read(with("c", Map.of("name", "Ada"))));
        assertEquals(Optional.empty(), text.read(with("c", Map.of("sub", 1))));
    }

    private Map<String, Object> members() {
        return new LinkedHashMap<>(
                reader.object(text.write(session(Set.of("staff"), "refresh"))).orElseThrow());
    }

    private String with(String name, Object value) {
        Map<String, Object> members = members();
        members.put(name, value);
        return writer.object(members);
    }
}
