package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignedOut;
import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.BrowserMarks;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.EndSession;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Ends sessions here, whatever Descope answers, and tells Descope (OpenID Connect RP-Initiated Logout 1.0; RFC 7009). */
final class SignOut {
    private static final Duration END_SESSION_AT_MOST = Duration.ofSeconds(2);
    private static final String TOKEN = "token";

    private final DescopeConfig config;
    private final OwnPaths paths;
    private final Endings endings;
    private final EndSession endSession;
    private final BrowserCookie browser;
    private final Seal seal;
    private final Pages pages;
    private final DescopeLog log;
    private final Supplier<String> states;
    private final Clock clock;

    SignOut(
            DescopeConfig config,
            OwnPaths paths,
            Endings endings,
            EndSession endSession,
            BrowserCookie browser,
            Seal seal,
            Pages pages,
            DescopeLog log,
            Supplier<String> states,
            Clock clock) {
        this.config = config;
        this.paths = paths;
        this.endings = endings;
        this.endSession = endSession;
        this.browser = browser;
        this.seal = seal;
        this.pages = pages;
        this.log = log;
        this.states = states;
        this.clock = clock;
    }

    /** {@code <path>/logout}: at once for whom we trust, else a page with a button. */
    Answer asked(Visit visit, boolean trusted) {
        Optional<SignedInSession> session = visit.sessions().current();
        PublicUrl app = paths.app(visit.request());
        if (!trusted && !buttonPressed(visit.request(), session)) {
            return pages.signOut(
                    app.pathOf(paths.logout()),
                    session.map(signedIn -> seal.mac(Purpose.LOGOUT, signedIn.id())),
                    config.provider().baseUrl());
        }
        visit.sessions().end();
        session.ifPresent(this::finish);
        Optional<BrowserMarks> marks = browser.find(visit.request(), app);
        boolean known = session.isPresent() || marks.isPresent();
        boolean promptLogin = marks.filter(BrowserMarks::promptLogin).isPresent();
        String there = endSession(session, app)
                .orElseGet(() -> app.pathOf(config.paths().afterLogout()));
        return Answer.redirect(there).withCookies(known ? signedOut(app, promptLogin) : List.of());
    }

    /** {@code request.logout()} and {@code DescopeContext.logout()}: the next login asks for credentials. */
    Flow.SignedOut byApplication(Visit visit) {
        Optional<SignedInSession> session = visit.sessions().current();
        if (session.isEmpty()) {
            return Flow.SignedOut.nobody();
        }
        PublicUrl app = paths.app(visit.request());
        visit.sessions().end();
        finish(session.get());
        return new Flow.SignedOut(signedOut(app, true), endSession(session, app));
    }

    private List<CookieChange> signedOut(PublicUrl app, boolean promptLogin) {
        return List.of(browser.write(BrowserMarks.ofSignedOut(promptLogin), app));
    }

    private boolean buttonPressed(WebRequest request, Optional<SignedInSession> session) {
        if (session.isEmpty() || !request.method().equals("POST")) {
            return false;
        }
        List<String> tokens = request.fields().parameters(TOKEN);
        return tokens.size() == 1 && seal.macHolds(Purpose.LOGOUT, session.get().id(), tokens.get(0));
    }

    private void finish(SignedInSession session) {
        endings.signedOut(session, SignedOut.Reason.LOGOUT, Deadline.ofRequest(clock));
    }

    private Optional<String> endSession(Optional<SignedInSession> session, PublicUrl app) {
        try {
            return Optional.of(endSession.url(
                    session.map(signedIn -> signedIn.tokens().idToken()),
                    app.absolute(config.paths().afterLogout()),
                    states.get(),
                    Deadline.in(END_SESSION_AT_MOST, clock)));
        } catch (ProviderFailure failure) {
            log.say(failure.what(), failure.values());
            return Optional.empty();
        }
    }
}
