package com.descope.jakarta.impl.mechanism;

import com.descope.jakarta.DescopeCredential;
import com.descope.jakarta.impl.flow.Decision;
import com.descope.jakarta.impl.flow.Visit;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ServerMessage;
import com.descope.jakarta.impl.session.SessionStores;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Applies decisions to the container; the one place that touches its message context. */
final class ContainerGateway {
    private static final String CODE = "com.descope.jakarta.error.code";
    private static final String REFERENCE = "com.descope.jakarta.error.reference";
    private static final String DEMANDED = "com.descope.jakarta.demanded";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final HttpMessageContext context;
    private final CurrentResponse answers;
    private final DescopeLog log;

    ContainerGateway(HttpMessageContext context, DescopeLog log) {
        this.request = context.getRequest();
        this.response = context.getResponse();
        this.context = context;
        this.answers = CurrentResponse.begin(request, response, log);
        this.log = log;
    }

    /** The request, with what the container or the application wants of it. */
    Visit visit(SessionStores stores) {
        return new ServletVisit(request, response, stores).of(mandatory(), renew(), credential());
    }

    /** It has its caller, whom its headers need not name: he may be a credential's. Or this is the page that shows why it failed. */
    boolean isSettled() {
        boolean hasCaller =
                CurrentVisit.of(request).flatMap(CurrentVisit::caller).isPresent();
        return (hasCaller && asksForAnyCaller()) || request.getAttribute(CODE) != null;
    }

    private boolean asksForAnyCaller() {
        return !renew() && credential().isEmpty();
    }

    /** What this request is to get when a caller is demanded after all, if it was found out already. */
    Optional<Decision> kept() {
        return mandatory() && asksForAnyCaller() && request.getAttribute(DEMANDED) instanceof Answer answer
                ? Optional.of(new Decision.Respond(answer))
                : Optional.empty();
    }

    /** Somebody must be signed in: a constraint says so, or the application asked. */
    private boolean mandatory() {
        return context.isProtected() || context.isAuthenticationRequest();
    }

    private boolean renew() {
        return context.isAuthenticationRequest() && context.getAuthParameters().isNewAuthentication();
    }

    private Optional<String> credential() {
        return context.isAuthenticationRequest()
                        && context.getAuthParameters().getCredential() instanceof DescopeCredential presented
                ? Optional.of(presented.token())
                : Optional.empty();
    }

    AuthenticationStatus apply(Decision decision) {
        if (decision instanceof Decision.Identify identify) {
            return identify(identify);
        }
        if (decision instanceof Decision.GoOn goOn) {
            answers.addHeaders(goOn.headers());
            addCookies(goOn.cookies());
            goOn.demanded().ifPresent(answer -> request.setAttribute(DEMANDED, answer));
            return context.doNothing();
        }
        if (decision instanceof Decision.ForwardToError forward) {
            return forward(forward);
        }
        return respond(((Decision.Respond) decision).answer());
    }

    /** Settled requests, error and async dispatches, and questions for nobody: what the request itself got, and nothing new. */
    AuthenticationStatus again() {
        return CurrentVisit.of(request)
                .flatMap(CurrentVisit::caller)
                .map(this::notify)
                .orElseGet(context::doNothing);
    }

    void signedOut(Optional<String> endSession) {
        CurrentVisit.signedOut(request, endSession);
        if (context.getClientSubject() != null) {
            context.cleanClientSubject();
        }
    }

    void addCookies(List<CookieChange> cookies) {
        answers.addCookies(cookies);
    }

    private AuthenticationStatus identify(Decision.Identify identify) {
        answers.addHeaders(identify.headers());
        CurrentVisit.signedIn(request, identify.caller(), identify.tokens());
        return notify(identify.caller());
    }

    private AuthenticationStatus notify(Caller caller) {
        return context.notifyContainerAboutLogin(caller.principal(), caller.groups());
    }

    private AuthenticationStatus forward(Decision.ForwardToError forward) {
        if (!answers.isCommitted()) {
            answers.begin(forward.own().withoutBody());
            request.setAttribute(CODE, forward.code());
            request.setAttribute(REFERENCE, forward.reference());
            try {
                request.getRequestDispatcher(forward.path()).forward(request, response);
            } catch (ServletException | IOException | RuntimeException failed) {
                log.say(ServerMessage.ERROR_PAGE_FAILED, forward.path(), failed.toString());
                return respond(forward.own());
            }
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** Not SEND_FAILURE: else some servers put another body, or the resource, in the place of ours. */
    private AuthenticationStatus respond(Answer answer) {
        answers.write(answer);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
