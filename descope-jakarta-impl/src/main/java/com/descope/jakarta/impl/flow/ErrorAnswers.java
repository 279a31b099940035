package com.descope.jakarta.impl.flow;

import com.descope.jakarta.event.SignInFailed;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.page.ErrorPage;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.page.Sentence;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.ProviderRefused;
import com.descope.jakarta.impl.protocol.ProviderUnreachable;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a visitor sees of a failure; the whole of it goes into one log line under the same reference. */
final class ErrorAnswers {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** How failures are shown here: with evidence on a developer's machine, on the application's page if it has one. */
    record Manner(boolean detailed, Optional<String> errorPath, OwnPaths paths) {}

    private final Manner manner;
    private final Pages pages;
    private final Problems problems;
    private final DescopeLog log;
    private final LimitedLog limited;
    private final FlowEvents events;
    private final Supplier<String> references;
    private final Clock clock;

    ErrorAnswers(
            Manner manner,
            Pages pages,
            Problems problems,
            DescopeLog log,
            LimitedLog limited,
            FlowEvents events,
            Supplier<String> references,
            Clock clock) {
        this.manner = manner;
        this.pages = pages;
        this.problems = problems;
        this.log = log;
        this.limited = limited;
        this.events = events;
        this.references = references;
        this.clock = clock;
    }

    /** A failed login, on our page or the application's. */
    Decision login(int status, Message what, List<Object> values, List<CookieChange> cookies, String home) {
        String reference = references.get();
        log.sayFor(reference, what, values.toArray());
        events.signInFailed(new SignInFailed(clock.instant(), what.id(), what.causeWith(values.toArray()), reference));
        ErrorPage page = new ErrorPage(status, sentence(status, what), what, values, reference, manner.detailed());
        Answer own = pages.error(page, home).withCookies(cookies);
        return forwarded(status == 503 ? own.with(retryAfter(SOON)) : own, what, reference);
    }

    Decision login(ProviderFailure failure, List<CookieChange> cookies, String home) {
        return login(status(failure), failure.what(), List.of(failure.values()), cookies, home);
    }

    Decision login(LoginRefused refused, List<CookieChange> cookies, String home) {
        return login(refused.status(), refused.what(), refused.values(), cookies, home);
    }

    Decision login(TokenRefused refused, List<CookieChange> cookies, String home) {
        return login(502, refused.what(), List.of(refused.values()), cookies, home);
    }

    /** A request that is not answered otherwise: a page for who looks at one, else a problem body. */
    Decision other(WebRequest request, int status, Message what, List<Header> headers, Object... values) {
        String reference = references.get();
        log.sayFor(reference, what, values);
        ErrorPage page = new ErrorPage(status, what, List.of(values), reference, manner.detailed());
        return new Decision.Respond(answer(request, page, headers));
    }

    /** A caller who may not do this, for a request whose resource runs already. */
    Answer forbidden(WebRequest request, Message what, Object... values) {
        String reference = references.get();
        log.sayFor(reference, what, values);
        ErrorPage page = new ErrorPage(403, Sentence.NOT_ALLOWED, what, List.of(values), reference, manner.detailed());
        return answer(request, page, List.of());
    }

    /** What keeps us from telling whether a token is good; anybody can ask, so it is not logged each time. */
    Answer unavailable(WebRequest request, Message what, List<Object> values) {
        String reference = references.get();
        limited.sayFor(reference, what, values.toArray());
        ErrorPage page = new ErrorPage(503, what, values, reference, manner.detailed());
        return answer(request, page, List.of(retryAfter(SOON)));
    }

    private Answer answer(WebRequest request, ErrorPage page, List<Header> headers) {
        RequestKind kind = RequestKind.of(request);
        boolean looksAtPages = kind == RequestKind.PAGE_NAVIGATION || kind == RequestKind.OTHER_NAVIGATION;
        String home = manner.paths().home(manner.paths().app(request));
        Answer answer = looksAtPages ? pages.error(page, home) : problems.error(page);
        for (Header header : headers) {
            answer = answer.with(header);
        }
        return answer;
    }

    /** The two loops have a sentence of their own, because the visitor can do something about them. */
    private static Sentence sentence(int status, Message what) {
        if (what == LoginMessage.NO_COOKIE) {
            return Sentence.COOKIE_LOST;
        }
        return what == LoginMessage.SESSION_STAYS_AWAY ? Sentence.SESSION_LOST : Sentence.of(status);
    }

    static Header retryAfter(Duration time) {
        return new Header("Retry-After", Long.toString(time.toSeconds()));
    }

    private Decision forwarded(Answer own, Message what, String reference) {
        return manner.errorPath()
                .<Decision>map(path -> new Decision.ForwardToError(path, own, what.id(), reference))
                .orElseGet(() -> new Decision.Respond(own));
    }

    private static int status(ProviderFailure failure) {
        if (failure instanceof ProviderUnreachable) {
            return 503;
        }
        boolean deadGrant =
                failure instanceof ProviderRefused refused && refused.reason() == ProviderRefused.Reason.DEAD_GRANT;
        return deadGrant ? 400 : 502;
    }
}
