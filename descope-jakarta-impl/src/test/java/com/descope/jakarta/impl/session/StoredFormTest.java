package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Sessions outlive a deployment: on disk, on another node, in a browser. What version 1 wrote stays readable. These files are
 * never written again; a form that has to change gets a number and a file of its own.
 */
class StoredFormTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00.123Z");

    private static final SignedInSession SESSION = new SignedInSession(
            "t7Fq0b4m1yX2c9Zs3vWkLg",
            BEGUN,
            Instant.parse("2026-11-24T11:59:59Z"),
            claims(),
            Set.of("roles"),
            Set.of("staff"),
            new SessionTokens("access", BEGUN.plusMillis(500), BEGUN.plusSeconds(600), "id", "refresh"));

    /** Each kind of value that a claim can have. */
    private static Claims claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("sub", "U2vGAda");
        claims.put("iat", 1_795_953_599L);
        claims.put("height", new BigDecimal("1.75"));
        claims.put("email_verified", true);
        claims.put("name", "Ada \"Lovelace\" \u00e9");
        claims.put("roles", List.of("user", "editor"));
        claims.put("tenants", Map.of("acme", Map.of("roles", List.of("editor"))));
        return Claims.of(claims);
    }

    @Test
    void aSerializedSessionOfVersion1IsRead() throws Exception {
        byte[] stored = file("signed-in-session-v1.ser");
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            assertSame(SESSION, (SignedInSession) in.readObject());
        }
    }

    /** Else a node of the version before would not read it while both run. */
    @Test
    void aSessionIsStillSerializedAsInVersion1() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(SESSION);
        }
        assertArrayEquals(file("signed-in-session-v1.ser"), bytes.toByteArray());
    }

    @Test
    void theTextOfASessionOfVersion1IsRead() throws Exception {
        String stored = new String(file("signed-in-session-v1.json"), StandardCharsets.UTF_8);
        assertSame(SESSION, text().read(stored).orElseThrow());
    }

    @Test
    void aSessionIsStillTheTextOfVersion1() throws Exception {
        String stored = new String(file("signed-in-session-v1.json"), StandardCharsets.UTF_8);
        assertEquals(stored, text().write(SESSION));
    }

    private static SessionText text() {
        return new SessionText(JsonReader.ofServer(), JsonWriter.ofServer());
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = StoredFormTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    /** More than {@code equals} compares. */
    private static void assertSame(SignedInSession expected, SignedInSession found) {
        assertEquals(expected, found);
        assertEquals(StoredSession.of(expected), StoredSession.of(found));
    }
}
