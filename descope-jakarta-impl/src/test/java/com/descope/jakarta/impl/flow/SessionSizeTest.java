package com.descope.jakarta.impl.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.DescopeEmulatorExtension;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.json.JsonWriter;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.session.CookieSessionStores;
import com.descope.jakarta.impl.session.FakeServlet;
import com.descope.jakarta.impl.session.SessionStore;
import com.descope.jakarta.impl.session.SessionText;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SignedInSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a signed-in user costs in memory, beyond the length of his tokens. */
class SessionSizeTest {
    private static final int SESSIONS = 2_000;
    private static final int MOST = 8_192;
    private static final int MOST_IN_COOKIES = 6_000;

    @RegisterExtension
    static final DescopeEmulatorExtension DESCOPE =
            DescopeEmulatorExtension.with(descope -> descope.user(EmulatedUser.named("ada")
                            .roles("user", "editor")
                            .permissions("notes.read", "notes.write")
                            .tenant("acme", List.of("editor"), List.of("notes.write")))
                    .automatic("ada"));

    @Test
    void aSessionHasAtMostEightKilobytesBeyondItsTokens() throws Exception {
        try (FlowWorld world = FlowWorld.with(DESCOPE.emulator())) {
            TestBrowser browser = world.browser();
            browser.signIn("%2Fapp%2Fpage");
            SignedInSession session = browser.sessions().current().orElseThrow();
            byte[] written = written(session);
            List<SignedInSession> copies = new ArrayList<>(SESSIONS);
            long before = used();
            for (int copy = 0; copy < SESSIONS; copy++) {
                copies.add(read(written));
            }
            long each = (used() - before) / SESSIONS;
            int tokens = length(session.tokens());
            System.out.println(SESSIONS + " sessions: " + each + " bytes each, of which their tokens " + tokens + "; "
                    + written.length + " bytes each where they are written");
            assertEquals(SESSIONS, copies.size());
            assertTrue(each - tokens <= MOST, each + " bytes, tokens " + tokens);
        }
    }

    @Test
    void aSessionOfAFewRolesHasRoomInCookies() throws Exception {
        try (FlowWorld world = FlowWorld.with(DESCOPE.emulator())) {
            TestBrowser browser = world.browser();
            browser.signIn("%2Fapp%2Fpage");
            SignedInSession session = browser.sessions().current().orElseThrow();
            FakeServlet servlet = new FakeServlet();
            SessionStore store =
                    cookies().of(servlet.request(), servlet.response(), FakeServlet.read("https", "/app", List.of()));
            store.begin(session);
            System.out.println("a session as cookies: " + store.added() + " octets of each request in "
                    + servlet.set.size() + " cookies, of which its tokens have " + length(session.tokens())
                    + " characters");
            assertTrue(store.added() < MOST_IN_COOKIES, store.added() + " octets");
        }
    }

    private static CookieSessionStores cookies() {
        Seal seal = new Seal(List.of(new byte[32]), new SealContext("issuer", "client", "/app"));
        return new CookieSessionStores(
                seal, new SessionText(JsonReader.ofServer(), JsonWriter.ofServer()), Optional.empty());
    }

    private static int length(SessionTokens tokens) {
        return tokens.accessToken().length()
                + tokens.idToken().length()
                + tokens.refreshToken().length();
    }

    /** What is still reachable. */
    private static long used() {
        for (int round = 0; round < 3; round++) {
            ManagementFactory.getMemoryMXBean().gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static byte[] written(SignedInSession session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        return bytes.toByteArray();
    }

    private static SignedInSession read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (SignedInSession) in.readObject();
        }
    }
}
