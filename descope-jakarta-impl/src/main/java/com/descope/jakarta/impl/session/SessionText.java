package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session as text, for whoever keeps it outside this JVM; the fields of {@link StoredSession} under names of one letter.
 *
 * <p>Whatever is read becomes a {@link SignedInSession}, which everybody takes for proved: only text that we wrote may be
 * read, and the reader must have seen that by its seal. A later version adds a number and goes on reading the earlier ones.
 */
public final class SessionText {
    private static final long VERSION_1 = 1;

    private static final String VERSION = "v";
    private static final String ID = "i";
    private static final String BEGUN = "b";
    private static final String SIGNED_IN = "s";
    private static final String CLAIMS = "c";
    private static final String RENEWED_CLAIMS = "n";
    private static final String GROUPS = "g";
    private static final String ACCESS_TOKEN = "a";
    private static final String RECEIVED = "t";
    private static final String ACCESS_END = "e";
    private static final String ID_TOKEN = "o";
    private static final String REFRESH_TOKEN = "r";

    private final JsonReader reader;
    private final JsonWriter writer;

    public SessionText(JsonReader reader, JsonWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    public String write(SignedInSession session) {
        SessionTokens tokens = session.tokens();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(VERSION, VERSION_1);
        members.put(ID, session.id());
        members.put(BEGUN, session.begun().toEpochMilli());
        members.put(SIGNED_IN, session.signedIn().toEpochMilli());
        members.put(CLAIMS, session.claims().asMap());
        members.put(RENEWED_CLAIMS, sorted(session.renewedClaims()));
        members.put(GROUPS, sorted(session.groups()));
        members.put(ACCESS_TOKEN, tokens.accessToken());
        members.put(RECEIVED, tokens.received().toEpochMilli());
        members.put(ACCESS_END, tokens.accessEnd().toEpochMilli());
        members.put(ID_TOKEN, tokens.idToken());
        members.put(REFRESH_TOKEN, tokens.refreshToken());
        return writer.object(members);
    }

    /** The session, or empty for whatever is not one of a version that we know. */
    public Optional<SignedInSession> read(String text) {
        return reader.object(text)
                .filter(members -> Long.valueOf(VERSION_1).equals(members.get(VERSION)))
                .flatMap(SessionText::session);
    }

    private static Optional<SignedInSession> session(Map<String, Object> members) {
        Optional<Set<String>> renewedClaims = texts(members.get(RENEWED_CLAIMS));
        Optional<Set<String>> groups = texts(members.get(GROUPS));
        Optional<SessionTokens> tokens = tokens(members);
        if (members.get(ID) instanceof String id
                && members.get(BEGUN) instanceof Long begun
                && members.get(SIGNED_IN) instanceof Long signedIn
                && members.get(CLAIMS) instanceof Map<?, ?> claims
                && claims.get("sub") instanceof String
                && renewedClaims.isPresent()
                && groups.isPresent()
                && tokens.isPresent()) {
            return Optional.of(new SignedInSession(
                    id,
                    Instant.ofEpochMilli(begun),
                    Instant.ofEpochMilli(signedIn),
                    claims(claims),
                    renewedClaims.get(),
                    groups.get(),
                    tokens.get()));
        }
        return Optional.empty();
    }

    private static Optional<SessionTokens> tokens(Map<String, Object> members) {
        if (members.get(ACCESS_TOKEN) instanceof String accessToken
                && members.get(RECEIVED) instanceof Long received
                && members.get(ACCESS_END) instanceof Long accessEnd
                && members.get(ID_TOKEN) instanceof String idToken
                && members.get(REFRESH_TOKEN) instanceof String refreshToken) {
            return Optional.of(new SessionTokens(
                    accessToken,
                    Instant.ofEpochMilli(received),
                    Instant.ofEpochMilli(accessEnd),
                    idToken,
                    refreshToken));
        }
        return Optional.empty();
    }

    private static Claims claims(Map<?, ?> members) {
        Map<String, Object> named = new LinkedHashMap<>();
        members.forEach((name, value) -> named.put((String) name, value));
        return Claims.of(named);
    }

    private static Optional<Set<String>> texts(@Nullable Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return Optional.of(list.stream().map(String.class::cast).collect(Collectors.toSet()));
        }
        return Optional.empty();
    }

    /** One session is one text, wherever it is written. */
    private static List<String> sorted(Set<String> names) {
        return List.copyOf(new TreeSet<>(names));
    }
}
