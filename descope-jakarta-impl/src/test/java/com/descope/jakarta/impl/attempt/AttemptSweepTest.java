package com.descope.jakarta.impl.attempt;

import static com.descope.jakarta.impl.attempt.AttemptSetting.APP;
import static com.descope.jakarta.impl.attempt.AttemptSetting.TIMEOUT;
import static com.descope.jakarta.impl.attempt.AttemptSetting.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.ProtocolParameters;
import com.descope.jakarta.impl.web.CookieChange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttemptSweepTest {
    private final AttemptSetting setting = new AttemptSetting();

    /** As hard to compress as a page can be. */
    private static String longestPage(int seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder("/app/");
        while (page.length() < 800) {
            page.append((char) ('!' + random.nextInt('~' - '!' + 1)));
        }
        return page.toString();
    }

    @Test
    void aHundredOpenAttemptsNeverLeaveMoreThanFive() {
        List<OpenedAttempt> opened = new ArrayList<>();
        for (int tab = 0; tab < 100; tab++) {
            opened.add(setting.open(wish("/app/" + tab)));
            setting.clock.pass(Duration.ofSeconds(1));
            assertTrue(setting.browser.size() <= 5);
        }
        for (OpenedAttempt recent : opened.subList(95, 100)) {
            assertEquals(recent.attempt(), setting.matched(recent.state()));
        }
        setting.lost(opened.get(94).state());
    }

    @Test
    void theLongestPageFitsIntoACookieOf1500Octets() {
        for (int seed = 0; seed < 50; seed++) {
            List<String> stepUps = Collections.nCopies(BrowserMarks.MOST_STEP_UPS, "bXkgaWQx");
            AttemptWish wish = new AttemptWish(
                    longestPage(seed), 0, false, true, true, Optional.empty(), Optional.empty(), stepUps);
            OpenedAttempt opened = setting.attempts.open(setting.browser.request(), APP, wish);
            CookieChange cookie = opened.cookies().get(0);
            assertEquals(longestPage(seed), opened.attempt().wish().page());
            assertTrue(cookie.name().length() + cookie.value().length() <= 1_500);
        }
    }

    @Test
    void aPageWithoutRoomIsGivenUpAndNothingElse() {
        StringBuilder tenant = new StringBuilder();
        new Random(7).ints(ProtocolParameters.LONGEST_TENANT, 0x4e00, 0x9000).forEach(any -> tenant.append((char) any));
        AttemptWish wish = new AttemptWish(
                longestPage(2), 1, false, true, true, Optional.of(tenant.toString()), Optional.empty(), List.of());
        OpenedAttempt opened = setting.open(wish);
        assertEquals(wish.toLanding(), setting.matched(opened.state()).wish());
        assertEquals(opened.attempt(), setting.matched(opened.state()));
        CookieChange cookie = opened.cookies().get(0);
        assertTrue(cookie.name().length() + cookie.value().length() <= 1_500);
    }

    @Test
    void ourCookiesTogetherStayBelow7500Octets() {
        setting.browser.bring("__Host-descope-session-00000000", "x".repeat(4_000));
        for (int tab = 0; tab < 10; tab++) {
            OpenedAttempt opened = setting.open(wish(longestPage(tab)));
            setting.clock.pass(Duration.ofSeconds(1));
            assertTrue(setting.browser.octets() < 7_500, "of all our cookies");
            assertEquals(opened.attempt(), setting.matched(opened.state()));
        }
        assertEquals(2, setting.browser.size());
    }

    @Test
    void besideTheLargestSessionALoginGivesItsPageUpForRoom() {
        setting.browser.bring("__Host-descope-session-00000000", "x".repeat(3_500));
        setting.browser.bring("__Host-descope-session-00000000.1", "x".repeat(2_400));
        setting.browser.bring("__Host-descope-00000000", "x".repeat(300));
        OpenedAttempt opened = setting.open(wish(longestPage(1)));
        assertTrue(setting.browser.octets() < 7_500, "of all our cookies");
        assertEquals("", setting.matched(opened.state()).wish().page());
    }

    @Test
    void aSessionThatTheAnswerBringsTakesItsRoomFromOtherAttempts() {
        OpenedAttempt one = setting.open(wish("/app/1"));
        setting.open(wish("/app/2"));
        List<CookieChange> changes = setting.attempts.close(
                setting.browser.request(), APP, one.attempt().id(), 7_400);
        assertEquals(2, changes.size());
    }

    @Test
    void foreignCookiesDoNotCount() {
        setting.browser.bring("application", "x".repeat(7_000));
        for (int tab = 0; tab < 5; tab++) {
            setting.open(wish("/app/" + tab));
        }
        assertEquals(5, setting.browser.size());
    }

    @Test
    void expiredAttemptsAreDeletedAtTheNextStartAndAtTheNextCallback() {
        OpenedAttempt old = setting.open(wish("/app/old"));
        setting.clock.pass(TIMEOUT);
        OpenedAttempt fresh = setting.attempts.open(setting.browser.request(), APP, wish("/app/new"));
        assertTrue(isDeleted(old, fresh.cookies()));
        assertTrue(isDeleted(
                old,
                setting.attempts.close(
                        setting.browser.request(), APP, fresh.attempt().id())));
    }

    @Test
    void aClosedAttemptIsDeletedAndTheOthersStay() {
        OpenedAttempt one = setting.open(wish("/app/1"));
        OpenedAttempt two = setting.open(wish("/app/2"));
        List<CookieChange> changes = setting.attempts.close(
                setting.browser.request(), APP, one.attempt().id());
        assertTrue(isDeleted(one, changes));
        assertFalse(isDeleted(two, changes));
        assertEquals(1, changes.size());
    }

    private static boolean isDeleted(OpenedAttempt attempt, List<CookieChange> changes) {
        CookieChange set = attempt.cookies().get(0);
        return changes.contains(CookieChange.delete(set.name(), set.path(), set.secure()));
    }

    @Test
    void aCookieThatDoesNotOpenIsDeletedAndIgnored() {
        OpenedAttempt mine = setting.open(wish("/app/x"));
        String junk = "descope-login-AAAAAAAAAAAAAAAAAAAAAA";
        setting.browser.bring(junk, "junk");
        assertEquals(mine.attempt(), setting.matched(mine.state()));
        List<CookieChange> changes =
                setting.attempts.open(setting.browser.request(), APP, wish("")).cookies();
        assertEquals(CookieChange.delete(junk, "/app/descope", true), changes.get(1));
        assertEquals(2, changes.size());
    }

    @Test
    void onlyNamesThatAreOursAreEverWritten() {
        setting.browser.bring("descope-login-x", "a");
        setting.browser.bring("descope-login-AAAAAAAAAAAAAAAAAAAAA;", "a");
        assertEquals(
                1,
                setting.attempts
                        .open(setting.browser.request(), APP, wish(""))
                        .cookies()
                        .size());
        assertEquals(List.of(), setting.attempts.close(setting.browser.request(), APP, "x; Path=/"));
    }

    @Test
    void eachOfTwoCookiesOfOneNameIsTried() {
        OpenedAttempt mine = setting.attempts.open(setting.browser.request(), APP, wish("/app/x"));
        String name = mine.cookies().get(0).name();
        setting.browser.bring(name, "junk");
        setting.browser.bring(name, mine.cookies().get(0).value());
        assertEquals(mine.attempt(), setting.matched(mine.state()));
        assertEquals(
                1,
                setting.attempts
                        .open(setting.browser.request(), APP, wish(""))
                        .cookies()
                        .size());
    }

    @Test
    void anAnswerDeletesABoundedNumberUselessOnesFirst() {
        OpenedAttempt mine = setting.open(wish("/app/x"));
        for (int number = 0; number < 1_000; number++) {
            setting.browser.bring(String.format("descope-login-%022d", number), "junk");
        }
        List<CookieChange> changes =
                setting.attempts.open(setting.browser.request(), APP, wish("")).cookies();
        assertEquals(31, changes.size());
        assertFalse(isDeleted(mine, changes));
        assertEquals(mine.attempt(), setting.matched(mine.state()));
    }
}
