package com.descope.jakarta.impl.session;

import static com.descope.jakarta.impl.session.CookieBrowser.seal;
import static com.descope.jakarta.impl.session.CookieBrowser.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Session cookies that are not, or not any more, what this application wrote. */
class HostileSessionCookiesTest {
    private static final SignedInSession ADA = session("ada", "hers");
    private static final SignedInSession LONG = session("ada", 3_600);

    private final CookieBrowser browser = new CookieBrowser();
    private String name = "";

    @BeforeEach
    void signIn() throws Exception {
        browser.signIn(ADA);
        name = browser.base();
    }

    /** Nobody is signed in, and the cookie costs nothing any more. */
    private void assertRefused(String what) {
        assertEquals(Optional.empty(), browser.current(), what);
        assertEquals(Map.of(), browser.jar, what);
    }

    private void assertRefused(String what, Map<String, String> cookies) {
        browser.jar.clear();
        browser.jar.putAll(cookies);
        assertRefused(what);
    }

    @Test
    void aCookieThatWasChangedAnywhereIsNobodysAndDeleted() {
        String value = browser.value(name);
        for (int at = 0; at < value.length(); at++) {
            char other = value.charAt(at) == 'A' ? 'B' : 'A';
            assertRefused("at " + at, Map.of(name, value.substring(0, at) + other + value.substring(at + 1)));
        }
    }

    @Test
    void aCookieThatWasCutIsNobodysAndDeleted() {
        String value = browser.value(name);
        for (int length = 0; length < value.length(); length += 7) {
            assertRefused("up to " + length, Map.of(name, value.substring(0, length)));
        }
        assertRefused("longer", Map.of(name, value + "A"));
    }

    @Test
    void aChunkThatIsMissingSwappedOrOfAnotherSessionMakesItNobodys() throws Exception {
        browser.signIn(LONG);
        String first = browser.value(name);
        String second = browser.value(name + ".1");
        browser.signIn(LONG);
        String another = browser.value(name + ".1");
        assertNotEquals(second, another);
        assertRefused("second missing", Map.of(name, first));
        assertRefused("first missing", Map.of(name + ".1", second));
        assertRefused("swapped", Map.of(name, second, name + ".1", first));
        assertRefused("of another writing", Map.of(name, first, name + ".1", another));
        assertRefused("under another number", Map.of(name, first, name + ".2", second));
    }

    @Test
    void aChunkThatALongerSessionLeftIsNotTakenIn() throws Exception {
        browser.signIn(LONG);
        String second = browser.value(name + ".1");
        browser.signIn(ADA);
        browser.jar.put(name + ".1", second);
        browser.jar.put(name + ".2", "junk");
        assertEquals(Optional.of(ADA), browser.current());
    }

    @Test
    void aNumberOfChunksThatIsNotOneToThreeIsNotRead() {
        String value = browser.value(name).substring(1);
        for (String count : List.of("0", "4", "9", "-", "", "12", "\u0661")) {
            assertRefused(count, Map.of(name, count + value));
        }
    }

    @Test
    void moreThanSixThousandOctetsAreNotRead() {
        String junk = "A".repeat(2_990);
        assertRefused("too large", Map.of(name, "3." + junk, name + ".1", junk, name + ".2", junk));
        assertRefused("huge", Map.of(name, "1." + "A".repeat(100_000)));
    }

    @Test
    void aCookieOfAnotherApplicationWithTheSameSecretIsNobodys() {
        browser.seal = seal("P1", "/other", "secret number one");
        assertRefused("another public path");
    }

    @Test
    void aCookieOfAnotherClientWithTheSameSecretIsNobodys() {
        browser.seal = seal("P2", "/shop", "secret number one");
        assertRefused("another client");
    }

    @Test
    void anotherApplicationOfTheHostLeavesOurCookieAlone() {
        browser.path = "/other";
        assertEquals(Optional.empty(), browser.current());
        assertTrue(browser.jar.containsKey(name));
    }

    @Test
    void whatWasSealedForAnotherPurposeOrNameIsNobodys() {
        String text = CookieBrowser.TEXT.write(ADA);
        assertRefused("purpose", Map.of(name, "1." + browser.seal.seal(Purpose.LOGIN, name, text)));
        assertRefused("name", Map.of(name, "1." + browser.seal.seal(Purpose.SESSION, "another", text)));
    }

    @Test
    void aSessionOfAnotherVersionIsNobodys() {
        String later = CookieBrowser.TEXT.write(ADA).replaceFirst("\"v\":1", "\"v\":2");
        assertRefused("version", Map.of(name, "1." + browser.seal.seal(Purpose.SESSION, name, later)));
    }

    @Test
    void anUnknownSecretIsNobodys() {
        browser.seal = seal("P1", "/shop", "secret number two");
        assertRefused("secret");
    }

    @Test
    void anOldSecretStillOpensAndTheNextWriteTakesTheNewest() throws Exception {
        browser.seal = seal("P1", "/shop", "secret number two", "secret number one");
        FakeServlet servlet = new FakeServlet();
        SessionStore store = browser.store(servlet);
        assertEquals(Optional.of(ADA), store.current());
        assertEquals(List.of(), servlet.set);
        SignedInSession refreshed = session("ada", "newer");
        store.replace(ADA, refreshed);
        browser.take(servlet);
        browser.seal = seal("P1", "/shop", "secret number two");
        assertEquals(Optional.of(refreshed), browser.current());
    }

    @Test
    void ofSeveralCookiesOfAnameAFewAreTried() {
        RequestCookie junk = new RequestCookie(name, "1.junk");
        browser.before.add(junk);
        assertEquals(Optional.of(ADA), browser.current());
        browser.before.addAll(Collections.nCopies(3, junk));
        assertEquals(Optional.empty(), browser.current());
    }

    @Test
    void theFirstOfSeveralThatOpenCounts() throws Exception {
        String hers = browser.value(name);
        browser.signIn(session("bob", "his"));
        browser.before.add(new RequestCookie(name, hers));
        assertEquals(Optional.of(ADA), browser.current());
    }

    @Test
    void whatTheContainerKeptForWhoeverCannotBeToldAnyMoreGoesToo() {
        browser.jar.put(name, "1.junk");
        FakeServlet servlet = new FakeServlet();
        servlet.session = Optional.of(new HashMap<>(Map.of("basket", "full")));
        assertEquals(Optional.empty(), browser.store(servlet).current());
        assertEquals(Optional.empty(), servlet.session);
    }

    @Test
    void intoACommittedAnswerTheDeletionIsPutOff() {
        browser.jar.put(name, "1.junk");
        FakeServlet servlet = new FakeServlet();
        servlet.committed = true;
        assertEquals(Optional.empty(), browser.store(servlet).current());
        assertEquals(List.of(), servlet.set);
        assertRefused("next time");
    }
}
