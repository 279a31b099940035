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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a caller to prove more (RFC 9470): browsers once, for a login that proves nothing new would go on for ever. */
final class StepUpAnswers {
    /** What a login came back for is asked for at once. */
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
        List<String> stepUps =
                session.map(present -> cameBackFrom(request, present)).orElse(List.of());
        if (stepUps.contains(wanted.id()) || stepUps.size() == BrowserMarks.MOST_STEP_UPS) {
            return inVain(request);
        }
        List<String> withThis = new ArrayList<>(stepUps);
        withThis.add(wanted.id());
        RequestKind kind = session.isPresent() ? RequestKind.of(request) : RequestKind.OTHER;
        String login = askedLogin.url(request, kind, options(wanted), withThis);
        return refusals.prove(request, kind, login, wanted);
    }

    /** All of a row: of two requirements, one's step-up may undo what the other's has proved. */
    private List<String> cameBackFrom(WebRequest request, SignedInSession session) {
        boolean justNow = clock.instant().isBefore(session.begun().plus(BACK));
        return justNow ? browser.read(request, paths.app(request)).stepUps() : List.of();
    }

    /** Who opens the page once more wants to try again; what a script sends tells nothing of the sort. */
    private Answer inVain(WebRequest request) {
        Answer forbidden = errors.forbidden(request, RestMessage.STEP_UP_IN_VAIN);
        if (RequestKind.of(request) != RequestKind.PAGE_NAVIGATION) {
            return forbidden;
        }
        PublicUrl app = paths.app(request);
        BrowserMarks forgotten = browser.read(request, app).withoutStepUps();
        return forbidden.withCookies(List.of(browser.write(forgotten, app)));
    }

    private static LoginOptions options(StepUp wanted) {
        LoginOptions options = LoginOptions.none().prompt("login");
        if (wanted.flow().isPresent()) {
            options = options.flow(wanted.flow().get());
        }
        return wanted.acr().isEmpty() ? options : options.parameter("acr_values", String.join(" ", wanted.acr()));
    }
}
