package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.LoginAttempt;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.CookieChange;
import com.descope.jakarta.impl.web.PublicUrl;
import java.time.Clock;
import java.util.List;

/** The answers to callbacks; made for each visit by {@link #to}. */
final class CallbackAnswers {
    private final OwnPaths paths;
    private final LoginStart start;
    private final CodeLogin codeLogin;
    private final LoginAttempts attempts;
    private final ErrorAnswers errors;
    private final Clock clock;

    CallbackAnswers(
            OwnPaths paths,
            LoginStart start,
            CodeLogin codeLogin,
            LoginAttempts attempts,
            ErrorAnswers errors,
            Clock clock) {
        this.paths = paths;
        this.start = start;
        this.codeLogin = codeLogin;
        this.attempts = attempts;
        this.errors = errors;
        this.clock = clock;
    }

    CallbackSituation.CallbackCases<Decision> to(Visit visit) {
        return new Answers(visit, paths.app(visit.request()));
    }

    private final class Answers implements CallbackSituation.CallbackCases<Decision> {
        private final Visit visit;
        private final PublicUrl app;

        Answers(Visit visit, PublicUrl app) {
            this.visit = visit;
            this.app = app;
        }

        @Override
        public Decision malformed(CallbackSituation.Malformed situation) {
            return errors.login(400, situation.what(), situation.values(), List.of(), home());
        }

        @Override
        public Decision finished(CallbackSituation.Finished situation) {
            return redirect(situation.location());
        }

        @Override
        public Decision superseded(CallbackSituation.Superseded situation) {
            LoginAttempt attempt = situation.callback().attempt();
            return redirect(paths.pageOf(attempt, app), closing(attempt));
        }

        @Override
        public Decision refused(CallbackSituation.Refused situation) {
            LoginAttempt attempt = situation.callback().attempt();
            return attempt.wish().silent()
                    ? redirect(paths.pageOf(attempt, app), closing(attempt))
                    : refused(situation.error(), closing(attempt));
        }

        @Override
        public Decision lostSilent(CallbackSituation.LostSilent situation) {
            return redirect(home());
        }

        @Override
        public Decision lostError(CallbackSituation.LostError situation) {
            return refused(situation.error(), List.of());
        }

        @Override
        public Decision lostSignedIn(CallbackSituation.LostSignedIn situation) {
            return redirect(home());
        }

        @Override
        public Decision lost(CallbackSituation.Lost situation) {
            int generation = situation.state().generation();
            if (LoopGuard.cookiesStayAway(generation)) {
                String why = LoopGuard.whyNoAttempt(app, visit.request().host().name());
                return errors.login(400, LoginMessage.NO_COOKIE, List.of(why), List.of(), home());
            }
            try {
                Deadline deadline = Deadline.ofRequest(clock);
                return new Decision.Respond(start.again(visit, home(), generation + 1, deadline));
            } catch (ProviderFailure failure) {
                return errors.login(failure, List.of(), home());
            } catch (LoginRefused refused) {
                return errors.login(refused, List.of(), home());
            }
        }

        @Override
        public Decision proved(CallbackSituation.Proved situation) {
            return codeLogin.finish(visit, app, situation);
        }

        private Decision refused(ProviderError error, List<CookieChange> cookies) {
            return errors.login(
                    error.status(),
                    LoginMessage.PROVIDER_SAYS_NO,
                    List.of(error.error(), error.description()),
                    cookies,
                    home());
        }

        private List<CookieChange> closing(LoginAttempt attempt) {
            return attempts.close(visit.request(), app, attempt.id());
        }

        private String home() {
            return paths.home(app);
        }

        private Decision redirect(String location) {
            return redirect(location, List.of());
        }

        private Decision redirect(String location, List<CookieChange> cookies) {
            return new Decision.Respond(Answer.redirect(location).withCookies(cookies));
        }
    }
}
