package com.descope.jakarta.impl.session;

import static com.descope.jakarta.impl.session.CookieBrowser.session;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code descope.session.store=http-session}: what becomes of the container's session. */
class HttpSessionStoreTest {
    private static final SignedInSession ADA = session("ada", "first");
    private static final SignedInSession REFRESHED = session("ada", "second");

    private final FakeServlet servlet = new FakeServlet();
    private final HttpSessionStore store = new HttpSessionStore(servlet.request());

    @Test
    void theEndOfOnlyThisSessionLeavesANewerOne() {
        store.begin(REFRESHED);
        store.endOnly(ADA);
        assertEquals(Optional.of(REFRESHED), store.current());
        store.endOnly(REFRESHED);
        assertEquals(Optional.empty(), servlet.session);
    }
}
