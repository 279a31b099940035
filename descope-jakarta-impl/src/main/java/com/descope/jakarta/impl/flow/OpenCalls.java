package com.descope.jakarta.impl.flow;

import com.descope.jakarta.Claims;
import com.descope.jakarta.DescopeTokens;
import com.descope.jakarta.LoginOptions;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.identity.MappingFailed;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Challenge;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What applications get where Descope sign-in is on. */
final class OpenCalls implements ContextCalls {
    private final AskedLogin askedLogin;
    private final Sessions sessions;
    private final CallerMapping callers;
    private final UserInfoSource userInfo;
    private final Revocations revocations;
    private final StepUpAnswers stepUps;
    private final ErrorAnswers errors;
    private final Cors cors;
    private final Clock clock;

    OpenCalls(
            AskedLogin askedLogin,
            Sessions sessions,
            CallerMapping callers,
            UserInfoSource userInfo,
            Revocations revocations,
            StepUpAnswers stepUps,
            ErrorAnswers errors,
            Cors cors,
            Clock clock) {
        this.askedLogin = askedLogin;
        this.sessions = sessions;
        this.callers = callers;
        this.userInfo = userInfo;
        this.revocations = revocations;
        this.stepUps = stepUps;
        this.errors = errors;
        this.cors = cors;
        this.clock = clock;
    }

    @Override
    public Answer login(WebRequest request, LoginOptions options) {
        return cors.on(askedLogin.answer(request, options), request);
    }

    @Override
    public Optional<Renewed> refresh(Visit visit, DescopeTokens now) {
        SignedInSession before = sessionOf(visit, now)
                .filter(Sessions::refreshable)
                .orElseThrow(() -> DescopeLog.exception(SessionMessage.NOT_REFRESHABLE));
        if (!visit.sessions().replaceable()) {
            throw DescopeLog.exception(SessionMessage.REFRESH_TOO_LATE);
        }
        Standing standing = sessions.renewed(visit, before);
        if (standing instanceof Standing.Unknown unknown) {
            throw DescopeLog.exception(
                    SessionMessage.REFRESH_FAILED,
                    unknown.why().causeWith(unknown.values().toArray()));
        }
        return standing instanceof Standing.Good good ? Optional.of(renewed(good.session())) : Optional.empty();
    }

    private Renewed renewed(SignedInSession session) {
        try {
            return callers.caller(session)
                    .map(caller -> new Renewed(caller, shown(session.tokens())))
                    .orElseThrow(() -> DescopeLog.exception(LoginMessage.CALLER_UNNAMED));
        } catch (MappingFailed failed) {
            throw DescopeLog.exception(failed.what(), failed.values().toArray());
        }
    }

    @Override
    public Claims userInfo(String accessToken, String subject) {
        try {
            return userInfo.fetch(accessToken, subject, Deadline.ofRequest(clock))
                    .claims();
        } catch (ProviderFailure failure) {
            throw DescopeLog.exception(failure.what(), failure.values());
        } catch (TokenRefused refused) {
            throw DescopeLog.exception(refused.what(), refused.values());
        }
    }

    @Override
    public Answer stepUp(Visit visit, DescopeTokens now, StepUp wanted) {
        return cors.on(stepUps.to(visit.request(), sessionOf(visit, now), wanted), visit.request());
    }

    @Override
    public Answer forbidden(Visit visit, Optional<DescopeTokens> now, Message why, List<Object> values) {
        WebRequest request = visit.request();
        Answer answer = cors.on(errors.forbidden(request, why, values.toArray()), request);
        boolean byToken = now.isPresent() && sessionOf(visit, now.get()).isEmpty();
        return byToken ? answer.with(new Header("WWW-Authenticate", Challenge.insufficientScope())) : answer;
    }

    /** A bearer token has none, whoever's is beside it. */
    private static Optional<SignedInSession> sessionOf(Visit visit, DescopeTokens now) {
        return now.idToken().isEmpty() ? Optional.empty() : visit.sessions().current();
    }

    @Override
    public void revoke(String token) throws ProviderFailure {
        revocations.now(token);
    }

    /** What an application sees of a session's tokens. */
    static DescopeTokens shown(SessionTokens tokens) {
        return new DescopeTokens(
                tokens.accessToken(),
                tokens.accessEnd(),
                Optional.of(tokens.idToken()).filter(token -> !token.isEmpty()));
    }
}
