package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.CallbackMatch;
import com.descope.jakarta.impl.attempt.FinishedAttempts;
import com.descope.jakarta.impl.attempt.LoginAttempt;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.attempt.LoginState;
import com.descope.jakarta.impl.attempt.MatchedCallback;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.Message;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.web.Parameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Callback in, situation out: {@code iss} (RFC 9207), then {@code state}, then {@code error}, then {@code code}. */
final class CallbackClassifier {
    private static final List<String> PROTOCOL =
            List.of("state", "code", "error", "error_description", "error_uri", "iss");

    private final String issuer;
    private final LoginAttempts attempts;
    private final FinishedAttempts finished;
    private final OwnPaths paths;

    CallbackClassifier(String issuer, LoginAttempts attempts, FinishedAttempts finished, OwnPaths paths) {
        this.issuer = issuer;
        this.attempts = attempts;
        this.finished = finished;
        this.paths = paths;
    }

    CallbackSituation classify(Visit visit, Optional<SignedInSession> session) {
        Optional<Parameters> parsed = Parameters.parse(visit.request().query());
        if (parsed.isEmpty()) {
            return malformed(LoginMessage.CALLBACK_UNREADABLE);
        }
        Parameters parameters = parsed.get();
        for (String name : PROTOCOL) {
            if (parameters.repeated(name)) {
                return malformed(LoginMessage.PARAMETER_TWICE, name);
            }
        }
        Optional<String> iss = parameters.single("iss");
        if (iss.isPresent() && !iss.get().equals(issuer)) {
            return malformed(LoginMessage.OTHER_ISSUER, issuer, iss.get());
        }
        Optional<String> state = parameters.single("state");
        if (state.isEmpty()) {
            return malformed(LoginMessage.STATE_MISSING);
        }
        CallbackMatch match = attempts.match(visit.request(), paths.app(visit.request()), state.get());
        if (match instanceof CallbackMatch.Matched matched) {
            return matched(matched.callback(), parameters, session);
        }
        return match instanceof CallbackMatch.Lost lost
                ? lost(lost.state(), parameters, session)
                : malformed(LoginMessage.STATE_NOT_OURS);
    }

    private CallbackSituation matched(
            MatchedCallback callback, Parameters parameters, Optional<SignedInSession> session) {
        Optional<String> code = parameters.single("code").filter(value -> !value.isEmpty());
        Optional<ProviderError> error = error(parameters);
        if (error.isPresent()) {
            return new CallbackSituation.Refused(callback, error.get());
        }
        if (code.isEmpty()) {
            return malformed(LoginMessage.NEITHER_CODE_NOR_ERROR);
        }
        Optional<String> location = ended(callback.attempt().id());
        if (location.isPresent()) {
            return new CallbackSituation.Finished(location.get());
        }
        LoginAttempt attempt = callback.attempt();
        boolean meanwhile = session.isPresent() && session.get().begun().isAfter(attempt.opened());
        return meanwhile && !attempt.wish().asked()
                ? new CallbackSituation.Superseded(callback)
                : new CallbackSituation.Proved(callback, code.get());
    }

    private CallbackSituation lost(LoginState state, Parameters parameters, Optional<SignedInSession> session) {
        Optional<ProviderError> error = error(parameters);
        if (error.isEmpty() && parameters.single("code").isEmpty()) {
            return malformed(LoginMessage.NEITHER_CODE_NOR_ERROR);
        }
        Optional<String> location = ended(state.id());
        if (location.isPresent()) {
            return new CallbackSituation.Finished(location.get());
        }
        if (state.silent()) {
            return new CallbackSituation.LostSilent();
        }
        if (error.isPresent()) {
            return new CallbackSituation.LostError(error.get());
        }
        return session.isPresent() ? new CallbackSituation.LostSignedIn() : new CallbackSituation.Lost(state);
    }

    /** Where this attempt led, if it was finished already. */
    private Optional<String> ended(String attemptId) {
        return finished.claimed(attemptId).flatMap(repeated -> repeated.await(Duration.ZERO));
    }

    private static Optional<ProviderError> error(Parameters parameters) {
        return parameters
                .single("error")
                .map(error -> new ProviderError(
                        error, parameters.single("error_description").orElse("")));
    }

    private static CallbackSituation malformed(Message what, Object... values) {
        return new CallbackSituation.Malformed(what, List.of(values));
    }
}
