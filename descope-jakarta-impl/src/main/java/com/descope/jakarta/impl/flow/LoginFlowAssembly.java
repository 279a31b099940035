package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.FinishedAttempts;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.page.ResourceMetadata;
import com.descope.jakarta.impl.protocol.EndSession;
import com.descope.jakarta.impl.protocol.Revocation;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.seal.Purpose;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.session.SessionLife;
import com.descope.jakarta.impl.session.SessionText;
import com.descope.jakarta.impl.shared.Pauses;
import com.descope.jakarta.impl.shared.RefreshResults;
import com.descope.jakarta.impl.shared.SecretResults;
import com.descope.jakarta.impl.shared.UnjudgedAnswers;
import com.descope.jakarta.impl.shared.UsedLogoutTokens;
import com.descope.jakarta.impl.token.LogoutTokens;
import java.util.Optional;

/** Puts together the flow where Descope sign-in is on. */
final class LoginFlowAssembly {
    private static final int MOST_FINISHED = 10_000;

    private final FlowTools tools;
    private final DescopeConfig config;
    private final IdentityTools identities;
    private final OwnPaths paths;
    private final ErrorAnswers errors;

    LoginFlowAssembly(
            FlowTools tools, DescopeConfig config, IdentityTools identities, OwnPaths paths, ErrorAnswers errors) {
        this.tools = tools;
        this.config = config;
        this.identities = identities;
        this.paths = paths;
        this.errors = errors;
    }

    LoginFlowParts parts(Pages pages, Problems problems, Seal seal) {
        BrowserCookie browser = new BrowserCookie(seal);
        LoginAttempts attempts = attempts(seal);
        FinishedAttempts finished =
                new FinishedAttempts(config.login().timeout(), MOST_FINISHED, results(Purpose.ATTEMPT));
        LoginStart start = start(attempts, browser);
        TokenEndpoint tokenEndpoint = tools.tokenEndpoint(config, identities);
        TokenProofs proofs = tools.proofs(config, identities);
        Revocations revocations = revocations();
        TokenRefresh refresh = refresh(tokenEndpoint, proofs, revocations);
        Endings endings = endings(refresh, revocations);
        CodeLogin codeLogin = codeLogin(attempts, finished, browser, exchange(tokenEndpoint, proofs), endings);
        Cors cors = new Cors(config.corsOrigins());
        TokenSources tokens = new TokenSources(config.bearer(), paths);
        Refusals refusals = new Refusals(paths, pages, problems, config.bearer().resourceMetadata());
        Sessions sessions = sessions(refresh, endings);
        AskedLogin askedLogin = askedLogin(refusals, seal);
        StepUpAnswers stepUps = new StepUpAnswers(paths, askedLogin, refusals, browser, errors, tools.clock());
        String issuer = config.provider().issuer();
        CallbackClassifier callbacks = new CallbackClassifier(issuer, attempts, finished, paths);
        return new LoginFlowParts(
                paths,
                new Classifier(paths, cors, sessions, callbacks, tokens),
                cors,
                identities.callers(),
                start,
                askedLogin,
                new CallbackAnswers(paths, start, codeLogin, attempts, errors, tools.clock()),
                refusals,
                signOut(pages, browser, seal, endings),
                calls(askedLogin, sessions, revocations, cors, stepUps),
                tokens,
                bearers(refusals),
                silent(refusals, start, browser),
                backChannel(),
                new MetadataAnswer(paths, new ResourceMetadata(tools.writer()), issuer),
                browser,
                errors,
                tools.clock());
    }

    private LoginAttempts attempts(Seal seal) {
        return new LoginAttempts(
                seal, tools.random(), tools.clock(), config.login().timeout(), paths.prefix());
    }

    private LoginStart start(LoginAttempts attempts, BrowserCookie browser) {
        CustomParameters custom = new CustomParameters(tools.additions().customizer());
        ProxyWarning proxy = new ProxyWarning(config.paths().externalUrl().isPresent(), tools.log());
        return new LoginStart(config, paths, identities.endpoints(), attempts, browser, custom, proxy);
    }

    private ContextCalls calls(
            AskedLogin askedLogin, Sessions sessions, Revocations revocations, Cors cors, StepUpAnswers stepUps) {
        return new OpenCalls(
                askedLogin,
                sessions,
                identities.callers(),
                tools.userInfo(config, identities),
                revocations,
                stepUps,
                errors,
                cors,
                tools.clock());
    }

    private AskedLogin askedLogin(Refusals refusals, Seal seal) {
        return new AskedLogin(
                paths,
                refusals,
                seal,
                tools.reader(),
                tools.writer(),
                config.login().timeout(),
                tools.clock());
    }

    private CodeExchange exchange(TokenEndpoint tokenEndpoint, TokenProofs proofs) {
        return new CodeExchange(config.client().pkce(), tokenEndpoint, tools.judge(identities, proofs));
    }

    private CodeLogin codeLogin(
            LoginAttempts attempts,
            FinishedAttempts finished,
            BrowserCookie browser,
            CodeExchange exchange,
            Endings endings) {
        return new CodeLogin(
                paths,
                exchange,
                identities.callers(),
                attempts,
                finished,
                browser,
                errors,
                endings,
                tools.events(),
                tools.clock());
    }

    private Optional<SilentLogin> silent(Refusals refusals, LoginStart start, BrowserCookie browser) {
        return config.login().silent()
                ? Optional.of(new SilentLogin(paths, refusals, start, browser, tools.log(), tools.clock()))
                : Optional.empty();
    }

    private BearerAnswers bearers(Refusals refusals) {
        return new BearerAnswers(
                identities.bearers(),
                refusals,
                errors,
                tools.limitedLog(),
                tools.events(),
                () -> tools.random(8),
                tools.clock());
    }

    private BackChannel backChannel() {
        return new BackChannel(
                config.tokens().clockSkew(),
                new LogoutTokens(config, identities.validator(), tools.clock()),
                new UsedLogoutTokens(identities.store(), tools.clock()),
                identities.logouts(),
                errors,
                tools.writer(),
                tools.limitedLog(),
                () -> tools.random(8),
                tools.clock());
    }

    private TokenRefresh refresh(TokenEndpoint tokenEndpoint, TokenProofs proofs, Revocations revocations) {
        return new TokenRefresh(
                new RefreshExchange(
                        tokenEndpoint,
                        new RefreshGate(tools.clock()),
                        identities.validator(),
                        proofs,
                        identities.callers(),
                        new UnjudgedAnswers<>(tools.clock()),
                        tools.log()),
                new RefreshResults<>(tools.clock()),
                otherNodes(),
                new RefreshFailures(new Pauses<>(tools.clock()), oncePerMinute(), oncePerMinute()),
                new RefreshNews(identities.logouts(), revocations, tools.events(), tools.log(), tools.clock()),
                tools.clock());
    }

    private OtherNodes otherNodes() {
        return new OtherNodes(results(Purpose.REFRESH), new SessionText(tools.reader(), tools.writer()));
    }

    private SecretResults results(Purpose purpose) {
        return new SecretResults(identities.store(), purpose, oncePerMinute());
    }

    private LimitedLog oncePerMinute() {
        return new LimitedLog(tools.log(), tools.clock(), 1);
    }

    private Sessions sessions(TokenRefresh refresh, Endings endings) {
        return new Sessions(
                new SessionLife(
                        config.sessions().maxAge(),
                        config.refresh().beforeExpiry(),
                        config.refresh().outageGrace(),
                        tools.clock()),
                refresh,
                config.http().requestTimeout(),
                identities.logouts(),
                tools.log(),
                endings);
    }

    private Endings endings(TokenRefresh refresh, Revocations revocations) {
        return new Endings(identities.logouts(), refresh, revocations, tools.events(), tools.log(), tools.clock());
    }

    private Revocations revocations() {
        return new Revocations(
                config.logout().revoke(),
                new Revocation(identities.endpoints(), config.client(), tools.exchange(), tools.reader()),
                tools.log(),
                tools.clock());
    }

    private SignOut signOut(Pages pages, BrowserCookie browser, Seal seal, Endings endings) {
        return new SignOut(
                config,
                paths,
                endings,
                new EndSession(identities.endpoints(), config.client()),
                browser,
                seal,
                pages,
                tools.log(),
                () -> tools.random(16),
                tools.clock());
    }
}
