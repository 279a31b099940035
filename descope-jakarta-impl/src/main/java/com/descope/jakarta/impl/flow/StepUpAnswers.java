package com.descope.jakarta.impl.flow;

import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.BrowserMarks;
import com.descope.jakarta.impl.log.RestMessage;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a caller to prove more (RFC 9470): pages once, for a login that proves nothing new would go on for ever. */
final class StepUpAnswers {
    /** A page that a login came back to is asked for at once. */
    private static final Duration BACK = Duration.ofMinutes(1);

    private final OwnPaths paths;
    private final AskedLogin askedLogin;
    private final Refusals refusals;
    private final BrowserCookie browser;
    private final ErrorAnswers errors;
    private final Clock clock;

    StepUpAnswers(
            OwnPaths paths,
            AskedLogin askedLogin,
            Refusals refusals,
            BrowserCookie browser,
            ErrorAnswers errors,
            Clock clock) {
        this.paths = paths;
        this.askedLogin = askedLogin;
        this.refusals = refusals;
        this.browser = browser;
        this.errors = errors;
        this.clock = clock;
    }

    /**
     * The answer to a caller who is signed in.
     *
     * @param session of a browser; empty for a caller with a token, who gets another one in his own way
     */
    Answer to(WebRequest request, Optional<SignedInSession> session, StepUp wanted) {
        PublicUrl app = paths.app(request);
        String login = askedLogin.url(request, options(wanted));
        RequestKind kind = session.isPresent() ? RequestKind.of(request) : RequestKind.OTHER;
        if (kind != RequestKind.PAGE_NAVIGATION) {
            return refusals.prove(request, kind, login, wanted);
        }
        BrowserMarks marks = browser.read(request, app);
        if (marks.stepUp().filter(asked -> cameBack(session.get(), asked)).isPresent()) {
            return errors.forbidden(request, RestMessage.STEP_UP_IN_VAIN)
                    .withCookies(List.of(browser.write(marks.withStepUp(Optional.empty()), app)));
        }
        BrowserMarks marked = marks.withStepUp(Optional.of(clock.instant()));
        return Answer.redirect(login).withCookies(List.of(browser.write(marked, app)));
    }

    private boolean cameBack(SignedInSession session, Instant asked) {
        return !session.begun().isBefore(asked)
                && clock.instant().isBefore(session.begun().plus(BACK));
    }

    private static LoginOptions options(StepUp wanted) {
        LoginOptions options = LoginOptions.none().prompt("login");
        if (wanted.flow().isPresent()) {
            options = options.flow(wanted.flow().get());
        }
        return wanted.acr().isEmpty() ? options : options.parameter("acr_values", String.join(" ", wanted.acr()));
    }
}
