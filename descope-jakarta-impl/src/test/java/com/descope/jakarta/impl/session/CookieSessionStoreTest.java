package com.descope.jakarta.impl.session;

import static com.descope.jakarta.impl.session.CookieBrowser.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code descope.session.store=cookie}: what is written when. */
class CookieSessionStoreTest {
    private static final SignedInSession ADA = session("ada", "first");
    private static final SignedInSession REFRESHED = session("ada", "second");

    private final CookieBrowser browser = new CookieBrowser();
    private final FakeServlet servlet = new FakeServlet();

    @Test
    void aSessionComesBackWithTheNextRequest() throws Exception {
        browser.signIn(ADA);
        assertEquals(StoredSession.of(ADA), StoredSession.of(browser.current().orElseThrow()));
    }

    @Test
    void onHttpsTheCookieIsBoundToItsHostAndToTheBrowserSession() throws Exception {
        String header = browser.signIn(ADA).set.get(0);
        assertTrue(
                header.matches(
                        "Set-Cookie: __Host-descope-session-[0-9a-f]{8}=1\\.[\\w.-]+; Path=/; HttpOnly; SameSite=Lax"
                                + "; Secure"),
                header);
    }

    @Test
    void onHttpTheCookieIsForTheApplicationsPath() throws Exception {
        browser.scheme = "http";
        String header = browser.signIn(ADA).set.get(0);
        assertTrue(
                header.matches(
                        "Set-Cookie: descope-session-[0-9a-f]{8}=1\\.[\\w.-]+; Path=/shop; HttpOnly; SameSite=Lax"),
                header);
    }

    @Test
    void aVisitorGetsNoCookieAndNoSession() {
        assertEquals(Optional.empty(), browser.store(servlet).current());
        browser.store(servlet).end();
        assertEquals(List.of(), servlet.set);
        assertEquals(Optional.empty(), servlet.session);
    }

    @Test
    void aSignInMakesNoSessionOfTheContainer() throws Exception {
        assertEquals(Optional.empty(), browser.signIn(ADA).session);
    }

    @Test
    void noCacheKeepsAnAnswerThatBringsASessionOrEndsOne() throws Exception {
        assertEquals("no-store", browser.signIn(ADA).headers.get("Cache-Control"));
        browser.store(servlet).end();
        assertEquals("no-store", servlet.headers.get("Cache-Control"));
    }

    @Test
    void anAnswerToAVisitorMayBeKept() {
        browser.store(servlet).end();
        assertNull(servlet.headers.get("Cache-Control"));
    }

    @Test
    void allStoresOfARequestSeeWhatOneOfThemDid() throws Exception {
        browser.signIn(ADA);
        browser.store(servlet).replace(ADA, REFRESHED);
        assertEquals(Optional.of(REFRESHED), browser.store(servlet).current());
        browser.store(servlet).end();
        assertEquals(Optional.empty(), browser.store(servlet).current());
        browser.take(servlet);
        assertEquals(Map.of(), browser.jar);
    }

    @Test
    void aSessionIsOpenedOncePerRequest() throws Exception {
        browser.signIn(ADA);
        SignedInSession opened = browser.store(servlet).current().orElseThrow();
        assertSame(opened, browser.store(servlet).current().orElseThrow());
    }

    @Test
    void aRefreshReplacesTheSessionInTheSameAnswer() throws Exception {
        browser.signIn(ADA);
        browser.store(servlet).replace(ADA, REFRESHED);
        browser.take(servlet);
        assertEquals(Optional.of(REFRESHED), browser.current());
    }

    @Test
    void aRefreshDoesNotBringBackASessionThatTheRequestHasEnded() throws Exception {
        browser.signIn(ADA);
        browser.store(servlet).end();
        browser.store(servlet).replace(ADA, REFRESHED);
        browser.take(servlet);
        assertEquals(Map.of(), browser.jar);
        assertEquals(Optional.empty(), browser.store(servlet).current());
    }

    @Test
    void aRefreshDoesNotReplaceAnotherSession() throws Exception {
        browser.signIn(session("bob", "his"));
        browser.store(servlet).replace(ADA, REFRESHED);
        assertEquals(List.of(), servlet.set);
    }

    @Test
    void intoACommittedAnswerNothingIsWritten() throws Exception {
        browser.signIn(ADA);
        servlet.committed = true;
        browser.store(servlet).replace(ADA, REFRESHED);
        browser.store(servlet).end();
        assertEquals(List.of(), servlet.set);
        assertEquals(Optional.empty(), browser.store(servlet).current());
    }

    @Test
    void aLongSessionIsCutIntoAsFewCookiesAsBrowsersTake() throws Exception {
        FakeServlet answer = browser.signIn(session("ada", 3_600));
        assertEquals(2, browser.jar.size(), browser.jar.keySet()::toString);
        assertTrue(answer.set.stream().allMatch(header -> header.length() <= 4_096 + "Set-Cookie: ".length()));
        assertTrue(browser.current().isPresent());
    }

    @Test
    void whatIsLeftOfALongerSessionIsDeleted() throws Exception {
        SignedInSession longer = session("ada", 3_600);
        browser.signIn(longer);
        browser.store(servlet).replace(longer, ADA);
        browser.take(servlet);
        assertEquals(1, browser.jar.size());
        assertEquals(Optional.of(ADA), browser.current());
    }

    @Test
    void aSessionNeverTakesMoreThanSixThousandOctetsOfARequest() throws Exception {
        int length = 0;
        int most = 0;
        SessionTooLarge refused = null;
        while (refused == null) {
            length += 50;
            try {
                browser.signIn(session("ada", length));
                most = browser.octets();
                assertTrue(browser.current().isPresent());
            } catch (SessionTooLarge tooLarge) {
                refused = tooLarge;
            }
        }
        assertTrue(most > 5_800 && most <= 6_000, most + " octets");
        assertTrue((int) refused.values().get(0) > 6_000, refused.getMessage());
        assertEquals(6_000, refused.values().get(1));
    }

    @Test
    void aSessionThatIsTooLargeChangesNothing() throws Exception {
        browser.signIn(ADA);
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        assertThrows(SessionTooLarge.class, () -> browser.store(servlet).begin(session("bob", 10_000)));
        assertThrows(SessionTooLarge.class, () -> browser.store(servlet).begin(session("bob", 140_000)));
        assertThrows(SessionTooLarge.class, () -> browser.store(servlet).replace(ADA, session("ada", 10_000)));
        assertEquals(List.of(), servlet.set);
        assertFalse(servlet.idChanged);
        assertEquals(Optional.of(ADA), browser.store(servlet).current());
    }

    @Test
    void whatTheBrowserSendsMoreIsCounted() throws Exception {
        SessionStore store = browser.store(servlet);
        store.begin(ADA);
        browser.take(servlet);
        assertEquals(browser.octets() + "; ".length(), store.added());
        assertEquals(0, browser.store(new FakeServlet()).added());
    }

    @Test
    void aVisitorsSessionOfTheContainerGetsAnotherIdAndKeepsItsBasket() throws Exception {
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        browser.store(servlet).begin(ADA);
        assertTrue(servlet.idChanged);
        assertEquals(Optional.of(Map.of("basket", "full")), servlet.session);
    }

    @Test
    void whatAnotherUserLeftInTheContainersSessionIsRemoved() throws Exception {
        browser.signIn(ADA);
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        browser.store(servlet).begin(session("bob", "his"));
        assertTrue(servlet.idChanged);
        assertEquals(Optional.of(Map.of()), servlet.session);
    }

    @Test
    void theEndOfASessionIsTheEndOfTheContainersToo() throws Exception {
        browser.signIn(ADA);
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        browser.store(servlet).end();
        assertEquals(Optional.empty(), servlet.session);
    }

    /** The browser may have got a newer session before it has this answer. */
    @Test
    void theEndOfOnlyThisSessionDeletesNoCookie() throws Exception {
        browser.signIn(ADA);
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        browser.store(servlet).endOnly(REFRESHED);
        assertTrue(servlet.session.isPresent());
        browser.store(servlet).endOnly(ADA);
        assertEquals(Optional.empty(), servlet.session);
        assertEquals(List.of(), servlet.set);
    }
}
