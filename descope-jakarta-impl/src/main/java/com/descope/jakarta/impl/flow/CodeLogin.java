package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignedIn;
import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.BrowserMarks;
import com.descope.jakarta.impl.attempt.Claim;
import com.descope.jakarta.impl.attempt.FinishedAttempts;
import com.descope.jakarta.impl.attempt.LoginAttempt;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.session.SessionTooLarge;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.PublicUrl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finishes a proved callback, once: several may come at once with one attempt, and only the first may send the code. */
final class CodeLogin {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OwnPaths paths;
    private final CodeExchange exchange;
    private final CallerMapping callers;
    private final LoginAttempts attempts;
    private final FinishedAttempts finished;
    private final BrowserCookie browser;
    private final ErrorAnswers errors;
    private final Endings endings;
    private final FlowEvents events;
    private final Clock clock;

    CodeLogin(
            OwnPaths paths,
            CodeExchange exchange,
            CallerMapping callers,
            LoginAttempts attempts,
            FinishedAttempts finished,
            BrowserCookie browser,
            ErrorAnswers errors,
            Endings endings,
            FlowEvents events,
            Clock clock) {
        this.paths = paths;
        this.exchange = exchange;
        this.callers = callers;
        this.attempts = attempts;
        this.finished = finished;
        this.browser = browser;
        this.errors = errors;
        this.endings = endings;
        this.events = events;
        this.clock = clock;
    }

    Decision finish(Visit visit, PublicUrl app, CallbackSituation.Proved situation) {
        LoginAttempt attempt = situation.callback().attempt();
        List<CookieChange> closing = attempts.close(visit.request(), app, attempt.id());
        Claim claim = finished.claim(attempt.id());
        if (claim instanceof Claim.Repeated repeated) {
            return repeated.await(PATIENCE)
                    .<Decision>map(location -> new Decision.Respond(Answer.redirect(location)))
                    .orElseGet(() -> errors.login(400, LoginMessage.USED_BEFORE, List.of(), closing, paths.home(app)));
        }
        return first(visit, app, situation, closing, (Claim.First) claim);
    }

    private Decision first(
            Visit visit,
            PublicUrl app,
            CallbackSituation.Proved situation,
            List<CookieChange> closing,
            Claim.First claim) {
        LoginAttempt attempt = situation.callback().attempt();
        Optional<List<CookieChange>> signedIn = Optional.empty();
        try {
            signedIn = Optional.of(signIn(visit, app, situation));
            return new Decision.Respond(
                    Answer.redirect(paths.pageOf(attempt, app)).withCookies(signedIn.get()));
        } catch (ProviderFailure failure) {
            return failed(attempt, app, closing, () -> errors.login(failure, closing, paths.home(app)));
        } catch (TokenRefused refused) {
            return failed(attempt, app, closing, () -> errors.login(refused, closing, paths.home(app)));
        } catch (LoginRefused refused) {
            return failed(attempt, app, closing, () -> errors.login(refused, closing, paths.home(app)));
        } finally {
            if (signedIn.isPresent()) {
                claim.finish(paths.pageOf(attempt, app));
            } else {
                claim.abandon();
            }
        }
    }

    /** The page of an error, which the log has too; whoever did not ask to sign in goes on to where he was. */
    private Decision failed(
            LoginAttempt attempt, PublicUrl app, List<CookieChange> closing, Supplier<Decision> errorPage) {
        Decision shown = errorPage.get();
        return attempt.wish().silent()
                ? new Decision.Respond(
                        Answer.redirect(paths.pageOf(attempt, app)).withCookies(closing))
                : shown;
    }

    /** Leaves a session, and tells what the browser is to remember and what to forget. */
    private List<CookieChange> signIn(Visit visit, PublicUrl app, CallbackSituation.Proved situation)
            throws ProviderFailure, TokenRefused, LoginRefused {
        LoginAttempt attempt = situation.callback().attempt();
        Instant now = clock.instant();
        BrowserMarks marks = browser.read(visit.request(), app);
        if (!attempt.wish().signedIn() && LoopGuard.sessionStaysAway(marks, now)) {
            String why = LoopGuard.whyNoSession(visit.sessionCookie().get(), app);
            throw new LoginRefused(400, LoginMessage.SESSION_STAYS_AWAY, why);
        }
        Deadline deadline = Deadline.ofRequest(clock);
        SignedInSession session =
                exchange.signIn(situation.callback(), situation.code(), app.absolute(paths.callback()), deadline);
        begin(visit, SignedInCaller.of(session, callers), deadline);
        BrowserMarks counted = attempt.wish().signedIn() ? marks : marks.withSignIn(now);
        List<CookieChange> cookies = new ArrayList<>(attempts.close(
                visit.request(), app, attempt.id(), visit.sessions().added()));
        cookies.add(browser.write(counted.ofSignedIn(attempt.wish().stepUps()), app));
        return cookies;
    }

    private void begin(Visit visit, SignedInCaller signedIn, Deadline deadline) throws LoginRefused {
        SignedInSession session = signedIn.session();
        Optional<SignedInSession> before = visit.sessions().current();
        try {
            visit.sessions().begin(session);
        } catch (SessionTooLarge tooLarge) {
            throw new LoginRefused(
                    502, SessionMessage.TOO_LARGE, tooLarge.values().toArray());
        }
        before.filter(other -> !other.subject().equals(session.subject()))
                .ifPresent(other -> endings.signedOut(other, SignedOut.Reason.ANOTHER_USER, deadline));
        events.signedIn(new SignedIn(clock.instant(), signedIn.caller().principal()));
    }
}
