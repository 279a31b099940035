package com.descope.jakarta.impl.attempt;

import static com.descope.jakarta.impl.attempt.AttemptSetting.APP;
import static com.descope.jakarta.impl.attempt.AttemptSetting.TIMEOUT;
import static com.descope.jakarta.impl.attempt.AttemptSetting.restarted;
import static com.descope.jakarta.impl.attempt.AttemptSetting.silentWish;
import static com.descope.jakarta.impl.attempt.AttemptSetting.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.attempt.CallbackMatch.Foreign;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.PublicUrl;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginAttemptsTest {
    private final AttemptSetting setting = new AttemptSetting();

    @Test
    void aCallbackFindsItsAttemptWithAllThatItWasBegunFor() {
        AttemptWish wish = new AttemptWish(
                "/app/x?y=\"z",
                2,
                false,
                true,
                true,
                Optional.of("T2\u00e4"),
                Optional.of(Duration.ofSeconds(30)),
                List.of("bXkgaWQx", "bXkgaWQy"));
        OpenedAttempt opened = setting.open(wish);
        assertEquals(opened.attempt(), setting.matched(opened.state()));
        assertEquals(wish, setting.matched(opened.state()).wish());
    }

    @Test
    void aSilentAttemptComesBackSilent() {
        OpenedAttempt opened = setting.open(silentWish());
        assertEquals(silentWish(), setting.matched(opened.state()).wish());
        assertTrue(opened.state().startsWith(opened.attempt().id() + ".s."));
    }

    @Test
    void anyNodeWithTheSecretFinishesIt() {
        OpenedAttempt opened = setting.open(wish("/app/x"));
        LoginAttempts otherNode = setting.attempts(AttemptSetting.seal("a-secret-of-at-least-thirty-two-octets"));
        assertInstanceOf(CallbackMatch.Matched.class, otherNode.match(setting.browser.request(), APP, opened.state()));
    }

    @Test
    void theCookieIsSentToOurPathsOnlyAndForItsLife() {
        CookieChange cookie = setting.open(wish("/app/x")).cookies().get(0);
        assertTrue(cookie.name().matches("descope-login-[A-Za-z0-9_-]{22}"), cookie.name());
        assertEquals("/app/descope", cookie.path());
        assertEquals(TIMEOUT, cookie.maxAge());
        assertTrue(cookie.secure());
        assertTrue(cookie.headerValue().endsWith("; HttpOnly; SameSite=Lax; Secure"));
        PublicUrl plain = new PublicUrl("http://a.example", "/a;Domain=b");
        CookieChange other = setting.attempts
                .open(setting.browser.request(), plain, wish(""))
                .cookies()
                .get(0);
        assertFalse(other.secure());
        assertEquals("/a%3BDomain=b/descope", other.path());
    }

    @Test
    void theCookieShowsNothingOfTheAttempt() {
        OpenedAttempt opened = setting.open(wish("/app/secret-page"));
        String all = opened.cookies().get(0).headerValue() + opened.state();
        for (String hidden : List.of(opened.attempt().nonce(), opened.attempt().verifier(), "secret-page")) {
            assertFalse(all.contains(hidden));
            assertFalse((opened + " " + opened.cookies()).contains(hidden));
        }
    }

    @Test
    void nonceVerifierAndIdAreLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int round = 0; round < 50; round++) {
            LoginAttempt attempt = setting.open(wish("/app/x")).attempt();
            assertTrue(attempt.nonce().matches("[A-Za-z0-9_-]{43}"), "256 bits");
            assertTrue(attempt.verifier().matches("[A-Za-z0-9_-]{43,128}"), "RFC 7636, section 4.1");
            assertTrue(attempt.id().matches("[A-Za-z0-9_-]{22}"), "128 bits");
            assertTrue(seen.add(attempt.nonce()) && seen.add(attempt.verifier()) && seen.add(attempt.id()));
        }
    }

    @Test
    void anAttemptEndsWithItsTime() {
        OpenedAttempt opened = setting.open(wish("/app/x"));
        setting.clock.pass(TIMEOUT.minusMillis(1));
        assertEquals(opened.attempt(), setting.matched(opened.state()));
        setting.clock.pass(Duration.ofMillis(1));
        assertEquals(opened.attempt().id(), setting.lost(opened.state()).id());
    }

    @Test
    void aBrowserWithoutTheCookieBringsAGenuineStateThatSaysHowOftenItWasRestarted() {
        OpenedAttempt opened = setting.attempts.open(setting.browser.request(), APP, restarted(2));
        LoginState state = setting.lost(opened.state());
        assertEquals(new LoginState(opened.attempt().id(), 2, false), state);
        OpenedAttempt silent = setting.attempts.open(setting.browser.request(), APP, silentWish());
        assertTrue(setting.lost(silent.state()).silent());
    }

    @Test
    void theStateOfOneTabDoesNotMatchTheAttemptOfAnother() {
        OpenedAttempt first = setting.open(wish("/app/1"));
        OpenedAttempt second = setting.open(wish("/app/2"));
        assertEquals("/app/1", setting.matched(first.state()).wish().page());
        assertEquals("/app/2", setting.matched(second.state()).wish().page());
        setting.browser.take(setting.attempts.close(
                setting.browser.request(), APP, first.attempt().id()));
        setting.lost(first.state());
        assertEquals("/app/2", setting.matched(second.state()).wish().page());
    }

    @Test
    void anAttemptUnderAnotherAttemptsNameIsNone() {
        OpenedAttempt mine = setting.attempts.open(setting.browser.request(), APP, wish("/app/1"));
        OpenedAttempt other = setting.attempts.open(setting.browser.request(), APP, wish("/app/2"));
        setting.browser.bring(
                mine.cookies().get(0).name(), other.cookies().get(0).value());
        setting.lost(mine.state());
    }

    @Test
    void stateAndAttemptAgreeInGenerationAndSilence() {
        OpenedAttempt opened = setting.open(restarted(1));
        for (String restarts : List.of("0", "2", "s")) {
            String text = opened.attempt().id() + "." + restarts + ".1";
            setting.lost(text + "." + setting.seal.mac(Purpose.STATE, text));
        }
        String text = opened.attempt().id() + ".1.1";
        setting.matched(text + "." + setting.seal.mac(Purpose.STATE, text));

        LoginAttempt first = setting.open(restarted(0)).attempt();
        String silent = first.id() + ".s.1";
        setting.lost(silent + "." + setting.seal.mac(Purpose.STATE, silent));
    }

    @Test
    void aForgedStateIsForeignRfc6749Section10Point12() {
        String state = setting.open(wish("/app/x")).state();
        for (int at = 0; at < state.length(); at++) {
            for (char other : new char[] {'A', '1', '.', 's'}) {
                String changed = state.substring(0, at) + other + state.substring(at + 1);
                if (!changed.equals(state)) {
                    assertInstanceOf(Foreign.class, setting.match(changed), changed);
                }
            }
        }
        String unsealed = state.substring(0, state.lastIndexOf('.') + 1);
        assertInstanceOf(Foreign.class, setting.match(unsealed));
        assertInstanceOf(
                Foreign.class,
                setting.match(
                        unsealed + setting.seal.mac(Purpose.LOGIN, unsealed.substring(0, unsealed.length() - 1))));
    }

    @Test
    void aStateOfAnotherSecretIsForeign() {
        LoginAttempts stranger = setting.attempts(AttemptSetting.seal("another-secret-of-thirty-two-octets"));
        OpenedAttempt opened = stranger.open(setting.browser.request(), APP, wish("/app/x"));
        setting.browser.take(opened.cookies());
        assertInstanceOf(Foreign.class, setting.match(opened.state()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.0.1",
                "AAAAAAAAAAAAAAAAAAAAAA.00000.1",
                "AAAAAAAAAAAAAAAAAAAAAA.-1.1",
                "AAAAAAAAAAAAAAAAAAAAAA.0.",
                "AAAAAAAAAAAAAAAAAAAAAA.0.1234567890123456",
                "AAAAAAAAAAAAAAAAAAAAAA.0.1.2",
                "AAAAAAAAAAAAAAAAAAAAAA.S.1",
                "AAAAAAAAAAAAAAAAAAAAA\n.0.1"
            })
    void aStateOfAnotherFormIsForeignThoughItsMacHolds(String text) {
        assertInstanceOf(Foreign.class, setting.match(text + "." + setting.seal.mac(Purpose.STATE, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "a.b.c.d", "\u0000"})
    void garbageIsForeign(String state) {
        assertInstanceOf(Foreign.class, setting.match(state));
        assertInstanceOf(Foreign.class, setting.match(state + "x".repeat(100_000)));
    }

    @Test
    void aWishHasBounds() {
        assertThrows(IllegalArgumentException.class, () -> restarted(-1));
        assertThrows(IllegalArgumentException.class, () -> restarted(100));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttemptWish("", 1, true, false, false, Optional.empty(), Optional.empty(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AttemptWish(
                        "", 0, false, false, false, Optional.of("t".repeat(201)), Optional.empty(), List.of()));
        assertNotEquals(restarted(99), restarted(98));
    }
}
