package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.descope.jakarta.Claims;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What travels to another node. */
class SignedInSessionTest {
    private static final Instant BEGUN = Instant.parse("2026-11-24T12:00:00Z");
    private static final Claims CLAIMS =
            Claims.of(Map.of("sub", "U1", "roles", List.of("user"), "tenants", Map.of("T1", Map.of())));
    private static final SessionTokens TOKENS =
            new SessionTokens("access", BEGUN, BEGUN.plusSeconds(600), "id", "refresh");
    private static final SignedInSession SESSION =
            new SignedInSession("s1", BEGUN, BEGUN.minusSeconds(1), CLAIMS, Set.of("roles"), Set.of("staff"), TOKENS);

    @Test
    void aSessionArrivesWholeOnAnotherNode() throws Exception {
        SignedInSession copy = (SignedInSession) read(written(SESSION));
        assertEquals(SESSION, copy);
        assertEquals(CLAIMS, copy.claims());
        assertEquals(BEGUN, copy.begun());
        assertEquals(BEGUN.minusSeconds(1), copy.signedIn());
        assertEquals(TOKENS, copy.tokens());
        assertEquals(Set.of("staff"), copy.groups());
        assertEquals(Set.of("roles"), copy.renewedClaims());
    }

    @Test
    void aStoredSessionOfAnotherVersionOrWithoutASubjectIsNotRead() throws Exception {
        StoredSession later = new StoredSession(
                2, "s1", BEGUN, BEGUN, CLAIMS, Set.of(), Set.of(), "access", BEGUN, BEGUN, "id", "refresh");
        StoredSession nobody = new StoredSession(
                1, "s1", BEGUN, BEGUN, Claims.none(), Set.of(), Set.of(), "access", BEGUN, BEGUN, "id", "refresh");
        assertThrows(InvalidObjectException.class, () -> read(written(later)));
        assertThrows(InvalidObjectException.class, () -> read(written(nobody)));
    }

    @Test
    void nothingSecretIsShown() {
        String shown = SESSION + " " + TOKENS + " " + StoredSession.of(SESSION);
        assertFalse(shown.contains("refresh") || shown.contains("access") || shown.contains("s1"), shown);
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
