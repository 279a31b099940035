package com.descope.jakarta.impl.attempt;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.attempt.CallbackMatch.Lost;
import com.descope.jakarta.impl.attempt.CallbackMatch.Matched;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.web.PublicUrl;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An application, a browser and a clock that stands. */
final class AttemptSetting {
    static final PublicUrl APP = new PublicUrl("https://a.example", "/app");
    static final Duration TIMEOUT = Duration.ofMinutes(10);

    final Browser browser = new Browser();
    final SettableClock clock = SettableClock.at("2026-01-02T03:04:05.678Z");
    final Seal seal = seal("a-secret-of-at-least-thirty-two-octets");
    final LoginAttempts attempts = attempts(seal);

    static Seal seal(String secret) {
        return new Seal(
                List.of(secret.getBytes(StandardCharsets.UTF_8)), new SealContext("https://issuer", "client", "/app"));
    }

    LoginAttempts attempts(Seal anySeal) {
        return new LoginAttempts(anySeal, new SecureRandom(), clock, TIMEOUT, "/descope");
    }

    static AttemptWish wish(String page) {
        return new AttemptWish(page, 0, false, false, false, Optional.empty(), Optional.empty(), List.of());
    }

    static AttemptWish silentWish() {
        return new AttemptWish("/app/x", 0, true, false, false, Optional.empty(), Optional.empty(), List.of());
    }

    static AttemptWish restarted(int generation) {
        return new AttemptWish(
                "/app/x", generation, false, false, false, Optional.empty(), Optional.empty(), List.of());
    }

    OpenedAttempt open(AttemptWish wish) {
        OpenedAttempt opened = attempts.open(browser.request(), APP, wish);
        browser.take(opened.cookies());
        return opened;
    }

    CallbackMatch match(String state) {
        return attempts.match(browser.request(), APP, state);
    }

    LoginAttempt matched(String state) {
        return assertInstanceOf(Matched.class, match(state)).callback().attempt();
    }

    LoginState lost(String state) {
        return assertInstanceOf(Lost.class, match(state)).state();
    }
}
