package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.BrowserMarks;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Encoding;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Signs in without asking whom Descope knows already ({@code prompt=none}; OpenID Connect Core 1.0, section 3.1.2.1). Only a
 * browser that has brought our cookie back is sent away, so that crawlers and browsers without cookies never are, and seldom.
 */
final class SilentLogin {
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final String PARAMETER = "silent";

    private final OwnPaths paths;
    private final Refusals refusals;
    private final LoginStart start;
    private final BrowserCookie browser;
    private final DescopeLog log;
    private final Clock clock;

    SilentLogin(
            OwnPaths paths, Refusals refusals, LoginStart start, BrowserCookie browser, DescopeLog log, Clock clock) {
        this.paths = paths;
        this.refusals = refusals;
        this.start = start;
        this.browser = browser;
        this.log = log;
        this.clock = clock;
    }

    /** Whether this visit to the login path is the second step of {@link #offer}. */
    static boolean wanted(WebRequest request) {
        return request.query().startsWith(PARAMETER + "&") || request.query().equals(PARAMETER);
    }

    /** For a visitor who opens a page: once our cookie, then now and then the way to Descope. */
    Decision offer(WebRequest request, List<Header> headers) {
        PublicUrl app = paths.app(request);
        Optional<BrowserMarks> marks = browser.find(request, app);
        if (marks.isEmpty()) {
            return new Decision.GoOn(headers, List.of(browser.write(BrowserMarks.NONE, app)), Optional.empty());
        }
        if (!due(marks.get())) {
            return new Decision.GoOn(headers);
        }
        CookieChange mark = browser.write(marks.get().withSilent(clock.instant()), app);
        String page = refusals.pageOf(request, app)
                .map(saved -> "&return=" + Encoding.component(saved.value()))
                .orElse("");
        return new Decision.Respond(Answer.redirect(app.pathOf(paths.login()) + "?" + PARAMETER + page)
                .withCookies(List.of(mark)));
    }

    /** To Descope; whatever hinders that, the page is shown. A link may lead here that {@link #offer} never gave. */
    Answer begin(Visit visit, String page) {
        PublicUrl app = paths.app(visit.request());
        if (browser.find(visit.request(), app).filter(SilentLogin::mayBe).isEmpty()) {
            return Answer.redirect(page);
        }
        try {
            return start.silently(visit, page, Deadline.ofRequest(clock));
        } catch (ProviderFailure failure) {
            log.say(failure.what(), failure.values());
            return Answer.redirect(page);
        } catch (LoginRefused refused) {
            log.say(refused.what(), refused.values().toArray());
            return Answer.redirect(page);
        }
    }

    /** Whoever has signed out wants to be asked. */
    private static boolean mayBe(BrowserMarks marks) {
        return !marks.promptLogin() && !marks.signedOut();
    }

    private boolean due(BrowserMarks marks) {
        Instant earliest = clock.instant().minus(PAUSE);
        return mayBe(marks)
                && marks.silent().filter(last -> last.isAfter(earliest)).isEmpty();
    }
}
