package com.descope.jakarta.impl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code descope.session.store=http-session}: how a session begins, and ends. */
class HttpSessionStoreTest {
    private static final SignedInSession ADA = CookieBrowser.session("ada", "first");
    private static final SignedInSession REFRESHED = CookieBrowser.session("ada", "second");
    private static final SignedInSession BOB = CookieBrowser.session("bob", "his");

    private final FakeServlet servlet = new FakeServlet();
    private final SessionStore store = new HttpSessionStore(servlet.request());

    @Test
    void aNewSessionHasANewId() throws Exception {
        store.begin(ADA);
        assertEquals(Optional.of(ADA), store.current());
        assertFalse(servlet.idChanged, "one id is enough");
    }

    @Test
    void anIdThatTheServerDoesNotTakeOverIsNotChanged() throws Exception {
        servlet.requestedId = Optional.of("of an ended session");
        store.begin(ADA);
        assertFalse(servlet.idChanged);
    }

    /** Session fixation: whoever planted the id has it from a neighbour, whose sessions he may make. */
    @Test
    void aNewSessionDoesNotKeepTheIdThatTheBrowserBrought() throws Exception {
        servlet.requestedId = Optional.of("planted");
        servlet.known = true;
        store.begin(ADA);
        assertTrue(servlet.idChanged);
        assertEquals(Optional.of(ADA), store.current());
    }

    @Test
    void aVisitorsSessionGetsANewIdAndKeepsWhatIsInIt() throws Exception {
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "apple")));
        store.begin(ADA);
        assertTrue(servlet.idChanged);
        assertEquals("apple", servlet.session.orElseThrow().get("basket"));
    }

    @Test
    void anotherUserFindsNothingOfTheFirst() throws Exception {
        store.begin(ADA);
        servlet.session.orElseThrow().put("basket", "apple");
        store.begin(BOB);
        assertTrue(servlet.idChanged);
        assertEquals(1, servlet.session.orElseThrow().size());
        assertEquals(Optional.of(BOB), store.current());
    }

    @Test
    void theEndOfOnlyThisSessionLeavesANewerOne() throws Exception {
        store.begin(REFRESHED);
        store.endOnly(ADA);
        assertEquals(Optional.of(REFRESHED), store.current());
        store.endOnly(REFRESHED);
        assertEquals(Optional.empty(), servlet.session);
    }
}
