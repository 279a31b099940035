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

/**
 * Callback in, situation out: {@code iss} (RFC 9207), then {@code state}, then whether it was answered before, then
 * {@code error}, then {@code code}.
 */
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
        Reply reply = new Reply(parameters.single("code").filter(code -> !code.isEmpty()), error(parameters));
        if (match instanceof CallbackMatch.Matched matched) {
            MatchedCallback callback = matched.callback();
            return beforehand(callback.attempt().id(), reply).orElseGet(() -> open(callback, reply, session));
        }
        return match instanceof CallbackMatch.Lost lost
                ? beforehand(lost.state().id(), reply).orElseGet(() -> lost(lost.state(), reply, session))
                : malformed(LoginMessage.STATE_NOT_OURS);
    }

    /** What Descope has to say. */
    private record Reply(Optional<String> code, Optional<ProviderError> error) {
        @Override
        public String toString() {
            return "Reply";
        }
    }

    /** What comes first, whether this browser still has the attempt or not. */
    private Optional<CallbackSituation> beforehand(String attemptId, Reply reply) {
        return reply.code().isEmpty() && reply.error().isEmpty()
                ? Optional.of(malformed(LoginMessage.NEITHER_CODE_NOR_ERROR))
                : ended(attemptId).map(CallbackSituation.Finished::new);
    }

    private static CallbackSituation open(MatchedCallback callback, Reply reply, Optional<SignedInSession> session) {
        if (reply.code().isPresent() && superseded(callback.attempt(), session)) {
            return new CallbackSituation.Superseded(callback);
        }
        return reply.error().isPresent()
                ? new CallbackSituation.Refused(callback, reply.error().get())
                : new CallbackSituation.Proved(callback, reply.code().orElseThrow());
    }

    private static boolean superseded(LoginAttempt attempt, Optional<SignedInSession> session) {
        return session.isPresent()
                && session.get().begun().isAfter(attempt.opened())
                && !attempt.wish().asked();
    }

    private static CallbackSituation lost(LoginState state, Reply reply, Optional<SignedInSession> session) {
        if (state.silent()) {
            return new CallbackSituation.LostSilent();
        }
        if (reply.error().isPresent()) {
            return new CallbackSituation.LostError(reply.error().get());
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
