package com.descope.jakarta.impl.attempt;

import com.descope.jakarta.impl.attempt.CallbackMatch.Foreign;
import com.descope.jakarta.impl.attempt.CallbackMatch.Lost;
import com.descope.jakarta.impl.attempt.CallbackMatch.Matched;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.CookiePath;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import com.descope.jakarta.impl.web.WebRequest.RequestCookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The open logins of browsers. Each lives in a sealed cookie of its own: any node can finish it, tabs do not disturb each
 * other, and nothing is kept here for visitors who never come back.
 */
public final class LoginAttempts {
    private static final int ID_OCTETS = 16;
    private static final int SECRET_OCTETS = 32;

    private final AttemptCookies cookies;
    private final StateCodec states;
    private final SecureRandom random;
    private final Clock clock;
    private final Duration timeout;
    private final String ownPath;

    /** The module's own path, for example {@code /descope}: pages of the application never see the attempts' cookies. */
    public LoginAttempts(Seal seal, SecureRandom random, Clock clock, Duration timeout, String ownPath) {
        this.cookies = new AttemptCookies(seal);
        this.states = new StateCodec(seal);
        this.random = random;
        this.clock = clock;
        this.timeout = timeout;
        this.ownPath = ownPath;
    }

    /** Begins a login. A page for which the cookie has no room is given up for the landing page. */
    public OpenedAttempt open(WebRequest request, PublicUrl app, AttemptWish wish) {
        LoginAttempt attempt = new LoginAttempt(
                chance(ID_OCTETS),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                wish,
                chance(SECRET_OCTETS),
                chance(SECRET_OCTETS));
        String name = AttemptCookies.name(attempt.id());
        String value = cookies.seal(attempt);
        int others = AttemptCookies.octetsOfOthers(request);
        int octets = new RequestCookie(name, value).octets();
        if (octets > AttemptCookies.LONGEST || octets + others >= AttemptSweep.ROOM) {
            attempt = new LoginAttempt(
                    attempt.id(), attempt.opened(), wish.toLanding(), attempt.nonce(), attempt.verifier());
            value = cookies.seal(attempt);
            octets = new RequestCookie(name, value).octets();
        }
        List<String> superfluous = AttemptSweep.superfluous(cookies.all(request), this::alive, 1, octets + others);
        List<CookieChange> changes = new ArrayList<>();
        changes.add(new CookieChange(name, value, pathIn(app), app.secure(), timeout));
        changes.addAll(deletions(superfluous, app));
        return new OpenedAttempt(attempt, states.write(attempt), changes);
    }

    /** Proves the {@code state} of a callback (RFC 6749, section 10.12). */
    public CallbackMatch match(WebRequest request, PublicUrl app, String state) {
        Optional<LoginState> genuine = states.read(state);
        if (genuine.isEmpty()) {
            return new Foreign();
        }
        return cookies.find(request, genuine.get().id()).stream()
                .filter(genuine.get()::agreesWith)
                .filter(this::alive)
                .findFirst()
                .<CallbackMatch>map(attempt -> new Matched(new MatchedCallback(attempt)))
                .orElseGet(() -> new Lost(genuine.get()));
    }

    /** Ends an attempt, whatever became of it, and sweeps the others. */
    public List<CookieChange> close(WebRequest request, PublicUrl app, String attemptId) {
        return close(request, app, attemptId, 0);
    }

    /** The same, where so many more octets of our other cookies come with the next request than came with this one. */
    public List<CookieChange> close(WebRequest request, PublicUrl app, String attemptId, int added) {
        String closed = AttemptCookies.name(attemptId);
        List<String> names = new ArrayList<>();
        if (AttemptCookies.isName(closed)) {
            names.add(closed);
        }
        List<KeptAttempt> others = cookies.all(request).stream()
                .filter(other -> !other.name().equals(closed))
                .toList();
        names.addAll(AttemptSweep.superfluous(others, this::alive, 0, AttemptCookies.octetsOfOthers(request) + added));
        return deletions(names, app);
    }

    private List<CookieChange> deletions(List<String> names, PublicUrl app) {
        return names.stream()
                .map(name -> CookieChange.delete(name, pathIn(app), app.secure()))
                .toList();
    }

    private boolean alive(LoginAttempt attempt) {
        return clock.instant().isBefore(attempt.opened().plus(timeout));
    }

    private String pathIn(PublicUrl app) {
        return CookiePath.of(app.pathOf(ownPath));
    }

    private String chance(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
