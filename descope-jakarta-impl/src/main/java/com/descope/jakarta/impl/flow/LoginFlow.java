package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.identity.Caller;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.identity.MappingFailed;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Header;
import com.descope.jakarta.impl.web.Parameters;
import com.descope.jakarta.impl.web.PublicUrl;
import com.descope.jakarta.impl.web.RequestKind;
import com.descope.jakarta.impl.web.SavedPage;
import com.descope.jakarta.impl.web.WebRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The flow where Descope sign-in is on: classify, then one answer for each situation. */
final class LoginFlow implements Flow {
    private final OwnPaths paths;
    private final Classifier classifier;
    private final Cors cors;
    private final CallerMapping callers;
    private final LoginStart start;
    private final AskedLogin askedLogin;
    private final CallbackAnswers callbacks;
    private final Refusals refusals;
    private final SignOut signOut;
    private final ContextCalls calls;
    private final TokenSources tokens;
    private final BearerAnswers bearers;
    private final Optional<SilentLogin> silent;
    private final BackChannel backChannel;
    private final MetadataAnswer metadata;
    private final Diagnostics diagnostics;
    private final BrowserCookie browser;
    private final ErrorAnswers errors;
    private final Clock clock;

    LoginFlow(LoginFlowParts parts, Diagnostics diagnostics) {
        this.paths = parts.paths();
        this.classifier = parts.classifier();
        this.cors = parts.cors();
        this.callers = parts.callers();
        this.start = parts.start();
        this.askedLogin = parts.askedLogin();
        this.callbacks = parts.callbacks();
        this.refusals = parts.refusals();
        this.signOut = parts.signOut();
        this.calls = parts.calls();
        this.tokens = parts.tokens();
        this.bearers = parts.bearers();
        this.silent = parts.silent();
        this.backChannel = parts.backChannel();
        this.metadata = parts.metadata();
        this.diagnostics = diagnostics;
        this.browser = parts.browser();
        this.errors = parts.errors();
        this.clock = parts.clock();
    }

    @Override
    public Decision decide(Visit visit) {
        Decision decision = classifier.classify(visit).among(new Answers(visit));
        if (decision instanceof Decision.Respond respond) {
            return new Decision.Respond(cors.on(respond.answer(), visit.request()));
        }
        return decision instanceof Decision.GoOn goOn
                ? new Decision.GoOn(
                        goOn.headers(), goOn.cookies(), goOn.demanded().map(answer -> cors.on(answer, visit.request())))
                : decision;
    }

    /** A caller who came with a token has no session here that he could end. */
    @Override
    public SignedOut signOut(Visit visit) {
        return tokens.presented(visit).isPresent() ? SignedOut.nobody() : signOut.byApplication(visit);
    }

    @Override
    public ContextCalls calls() {
        return calls;
    }

    private final class Answers implements Situation.Cases<Decision> {
        private final Visit visit;
        private final WebRequest request;

        Answers(Visit visit) {
            this.visit = visit;
            this.request = visit.request();
        }

        @Override
        public Decision unknownPath(Situation.UnknownPath situation) {
            return errors.other(request, 404, LoginMessage.NO_SUCH_PATH, List.of(), request.path());
        }

        @Override
        public Decision wrongMethod(Situation.WrongMethod situation) {
            List<Header> allow = List.of(new Header("Allow", situation.allow()));
            return errors.other(request, 405, LoginMessage.WRONG_METHOD, allow, request.path(), situation.allow());
        }

        @Override
        public Decision preflight(Situation.Preflight situation) {
            return situation.listed()
                    ? new Decision.Respond(cors.allow(request))
                    : errors.other(request, 403, LoginMessage.OTHER_ORIGIN, List.of(), situation.origin());
        }

        @Override
        public Decision loginAsked(Situation.LoginAsked situation) {
            if (situation.kind() != RequestKind.PAGE_NAVIGATION) {
                return new Decision.Respond(refusals.signInFirst(request, situation.kind()));
            }
            PublicUrl app = paths.app(request);
            String home = paths.home(app);
            AskedLogin.Asked asked = askedLogin.read(request);
            String page = asked.page()
                    .or(() -> Parameters.parse(request.query()).flatMap(parameters -> parameters.single("return")))
                    .flatMap(candidate -> SavedPage.of(candidate, app, paths.prefix()))
                    .map(SavedPage::value)
                    .orElse(home);
            boolean signedIn = classifier.session(visit).isPresent();
            if (silent.isPresent() && !signedIn && SilentLogin.wanted(request)) {
                return new Decision.Respond(silent.get().begin(visit, page));
            }
            try {
                return new Decision.Respond(start.start(visit, page, signedIn, asked, Deadline.ofRequest(clock)));
            } catch (ProviderFailure failure) {
                return errors.login(failure, List.of(), home);
            } catch (LoginRefused refused) {
                return errors.login(refused, List.of(), home);
            }
        }

        @Override
        public Decision callback(CallbackSituation situation) {
            return situation.amongCallbacks(callbacks.to(visit));
        }

        @Override
        public Decision logoutAsked(Situation.LogoutAsked situation) {
            return new Decision.Respond(signOut.asked(visit, situation.trusted()));
        }

        @Override
        public Decision backChannelLogout(Situation.BackChannelLogout situation) {
            return new Decision.Respond(backChannel.answer(request));
        }

        @Override
        public Decision metadataAsked(Situation.MetadataAsked situation) {
            return new Decision.Respond(metadata.to(request));
        }

        @Override
        public Decision diagnosticsAsked(Situation.DiagnosticsAsked situation) {
            boolean allowed = diagnostics.isForAnybody(request)
                    || diagnostics.isFor(() -> classifier.byCaller(visit).among(this));
            if (!allowed) {
                return unknownPath(new Situation.UnknownPath());
            }
            return request.method().equals("GET")
                    ? new Decision.Respond(diagnostics.answer(request))
                    : wrongMethod(new Situation.WrongMethod("GET"));
        }

        @Override
        public Decision bearer(Situation.Bearer situation) {
            return bearers.to(request, situation.token(), cors.headers(request));
        }

        @Override
        public Decision ambiguousBearer(Situation.AmbiguousBearer situation) {
            return bearers.ambiguous(request, cors.headers(request));
        }

        @Override
        public Decision tokenCookie(Situation.TokenCookie situation) {
            return bearers.toCookie(request, situation.token(), cors.headers(request))
                    .orElseGet(() -> situation.without().among(this));
        }

        @Override
        public Decision signedIn(Situation.SignedIn situation) {
            try {
                Optional<Caller> caller = callers.caller(situation.session());
                return caller.<Decision>map(found -> new Decision.Identify(
                                found, OpenCalls.shown(situation.session().tokens()), cors.headers(request)))
                        .orElseGet(() -> errors.other(request, 503, LoginMessage.CALLER_UNNAMED, List.of()));
            } catch (MappingFailed failed) {
                return sessionUnknown(new Situation.SessionUnknown(failed.what(), failed.values()));
            }
        }

        @Override
        public Decision sessionUnknown(Situation.SessionUnknown situation) {
            Answer answer = errors.unavailable(request, situation.why(), situation.values());
            return request.mandatory()
                    ? new Decision.Respond(answer)
                    : new Decision.GoOn(cors.headers(request), Optional.of(answer));
        }

        @Override
        public Decision renewalAsked(Situation.RenewalAsked situation) {
            RequestKind kind = RequestKind.of(request);
            Answer answer = refusals.signInFirst(request, kind);
            PublicUrl app = paths.app(request);
            return new Decision.Respond(answer.withCookies(
                    List.of(browser.write(browser.read(request, app).withPromptLogin(), app))));
        }

        @Override
        public Decision stranger(Situation.Stranger situation) {
            return new Decision.Respond(refusals.signInFirst(request, situation.kind()));
        }

        @Override
        public Decision visitor(Situation.Visitor situation) {
            boolean offered = silent.isPresent() && situation.kind() == RequestKind.PAGE_NAVIGATION;
            return offered
                    ? silent.get().offer(request, cors.headers(request))
                    : new Decision.GoOn(cors.headers(request));
        }
    }
}
