package com.descope.jakarta.impl.attempt;

import static com.descope.jakarta.impl.attempt.AttemptSetting.APP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.PublicUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserCookieTest {
    private static final PublicUrl PLAIN = new PublicUrl("http://a.example", "/app");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private final AttemptSetting setting = new AttemptSetting();
    private final BrowserCookie cookie = new BrowserCookie(setting.seal);

    @Test
    void theMarksComeBack() {
        BrowserMarks marks = BrowserMarks.NONE
                .withSignIn(NOW)
                .withSignIn(NOW.plusSeconds(9))
                .withSilent(NOW)
                .ofSignedIn(List.of("bXkgaWQx", "bXkgaWQy"))
                .withPromptLogin();
        setting.browser.take(List.of(cookie.write(marks, APP)));
        assertEquals(marks, cookie.read(setting.browser.request(), APP));
        assertTrue(cookie.find(setting.browser.request(), APP).isPresent());
        setting.browser.take(List.of(cookie.write(BrowserMarks.NONE, APP)));
        assertEquals(BrowserMarks.NONE, cookie.read(setting.browser.request(), APP));
        assertTrue(cookie.find(setting.browser.request(), APP).isPresent());
    }

    @Test
    void aBrowserWithoutItHasNoMarks() {
        assertFalse(cookie.find(setting.browser.request(), APP).isPresent());
        assertEquals(BrowserMarks.NONE, cookie.read(setting.browser.request(), APP));
    }

    @Test
    void onHttpsItHasTheHostPrefixAndWhatThePrefixDemandsRfc6265bis() {
        CookieChange change = cookie.write(BrowserMarks.NONE, APP);
        assertEquals("__Host-descope-f53b52ad", change.name());
        assertEquals("/", change.path());
        assertTrue(change.secure());
        assertEquals(Duration.ofDays(30), change.maxAge());
    }

    @Test
    void onHttpItHasThePathOfTheApplication() {
        CookieChange change = cookie.write(BrowserMarks.NONE, PLAIN);
        assertEquals("descope-f53b52ad", change.name());
        assertEquals("/app", change.path());
        assertFalse(change.secure());
        assertEquals(
                "/",
                cookie.write(BrowserMarks.NONE, new PublicUrl("http://a.example", ""))
                        .path());
    }

    @Test
    void applicationsOfOneHostHaveTheirOwn() {
        setting.browser.take(List.of(cookie.write(BrowserMarks.NONE, APP)));
        assertFalse(cookie.find(setting.browser.request(), new PublicUrl("https://a.example", "/other"))
                .isPresent());
    }

    @Test
    void aForgedOneIsAsIfAbsentAndTheNextOfItsNameIsTried() {
        CookieChange genuine = cookie.write(BrowserMarks.NONE.withPromptLogin(), PLAIN);
        setting.browser.bring(genuine.name(), "junk");
        setting.browser.bring(
                genuine.name(), setting.seal.seal(Purpose.LOGIN, genuine.name(), "{\"s\":[],\"p\":false,\"o\":false}"));
        assertFalse(cookie.find(setting.browser.request(), PLAIN).isPresent());
        setting.browser.bring(genuine.name(), genuine.value());
        assertTrue(cookie.read(setting.browser.request(), PLAIN).promptLogin());
    }

    @Test
    void itStaysSmallHoweverOftenSomebodySignsInOrProvesMore() {
        BrowserMarks marks = BrowserMarks.ofSignedOut(true).withSilent(NOW);
        for (int times = 0; times < 1_000; times++) {
            marks = marks.withSignIn(NOW.plusSeconds(times * 86_413L))
                    .ofSignedIn(Collections.nCopies(times, "bXkgaWQx"));
        }
        assertTrue(cookie.write(marks, APP).value().length() < 400);
        setting.browser.take(List.of(cookie.write(marks, APP)));
        assertEquals(marks, cookie.read(setting.browser.request(), APP));
    }

    @Test
    void signInsAreCountedFromAnInstantOnAndForgottenTogether() {
        BrowserMarks marks = BrowserMarks.NONE
                .withSignIn(NOW)
                .withSignIn(NOW.plusSeconds(60))
                .withSignIn(NOW.plusSeconds(120))
                .withPromptLogin();
        assertEquals(3, marks.signInsSince(NOW));
        assertEquals(2, marks.signInsSince(NOW.plusSeconds(1)));
        assertEquals(0, marks.signInsSince(NOW.plusSeconds(121)));
        assertEquals(0, marks.withoutSignIns().signInsSince(NOW));
        assertTrue(marks.withoutSignIns().promptLogin());
    }
}
