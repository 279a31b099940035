package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.FinishedAttempts;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Loopback;
import com.descope.jakarta.impl.identity.Bearers;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.page.ResourceMetadata;
import com.descope.jakarta.impl.protocol.ClockComparison;
import com.descope.jakarta.impl.protocol.EndSession;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.Revocation;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.UserInfoEndpoint;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.seal.SealSecrets;
import com.descope.jakarta.impl.session.SessionLife;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.UsedLogoutTokens;
import com.descope.jakarta.impl.token.BearerTokens;
import com.descope.jakarta.impl.token.KeySetEndpoint;
import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.LogoutTokens;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.UserInfoVerifier;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Builds the flow that a configuration asks for. */
public final class Flows {
    private static final int MOST_FINISHED = 10_000;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FlowTools tools;
    private final Pages pages;
    private final Problems problems;

    public Flows(FlowTools tools) {
        this.tools = tools;
        this.pages = new Pages();
        this.problems = new Problems(tools.writer());
    }

    /** What makes callers of tokens, by this configuration; it asks nobody before the first token comes. */
    public IdentityTools identities(DescopeConfig config) {
        Endpoints endpoints = new Endpoints(config, tools.exchange(), tools.reader(), tools.clock());
        KeySource keys = new KeySource(
                new KeySetEndpoint(endpoints, tools.exchange(), tools.reader()),
                config.jwks(),
                tools.clock(),
                tools.executor(),
                tools.log());
        TokenValidator validator = new TokenValidator(config, keys, tools.reader(), tools.clock());
        CallerMapping callers = new CallerMapping(config.caller(), tools.groups());
        BearerTokens remembered =
                new BearerTokens(validator, keys, config.tokens().cacheSize(), tools.clock());
        LogoutIndex logouts = new LogoutIndex(config.sessions().maxAge(), tools.clock());
        return new IdentityTools(endpoints, validator, logouts, callers, new Bearers(remembered, logouts, callers));
    }

    /** The flow of an application at this context path, which is empty for the root. */
    public Flow of(DescopeConfig config, IdentityTools identities, String contextPath) {
        OwnPaths paths = OwnPaths.of(config.paths());
        return new LoginFlow(parts(config, identities, paths, errors(config, paths), seal(config, contextPath)));
    }

    /** The flow where {@code descope.enabled} is false. */
    public Flow switchedOff(DescopeConfig config) {
        OwnPaths paths = OwnPaths.of(config.paths());
        ClosedFlow.Refusal notThere = new ClosedFlow.Refusal(404, LoginMessage.SWITCHED_OFF, List.of(), List.of());
        ClosedFlow.Refusal nobody = new ClosedFlow.Refusal(403, LoginMessage.SWITCHED_OFF, List.of(), List.of());
        return new ClosedFlow(paths, notThere, nobody, errors(config, paths));
    }

    /** Should a server start an application whose configuration is broken. */
    public Flow misconfigured(String path, ConfigProblem first) {
        OwnPaths paths = OwnPaths.of(path, path + "/callback", "/", Optional.empty());
        ClosedFlow.Refusal refusal =
                new ClosedFlow.Refusal(503, first.what(), first.values(), List.of(ErrorAnswers.retryAfter(SOON)));
        return new ClosedFlow(paths, refusal, refusal, errors(false, Optional.empty(), paths));
    }

    private ErrorAnswers errors(DescopeConfig config, OwnPaths paths) {
        return errors(Loopback.is(config.provider().baseUrl()), config.paths().error(), paths);
    }

    private ErrorAnswers errors(boolean detailed, Optional<String> errorPath, OwnPaths paths) {
        ErrorAnswers.Manner manner = new ErrorAnswers.Manner(detailed, errorPath, paths);
        return new ErrorAnswers(manner, pages, problems, tools.log(), limited(), () -> random(8));
    }

    private Seal seal(DescopeConfig config, String contextPath) {
        if (SealSecrets.random(config)) {
            tools.log().say(SessionMessage.RANDOM_SECRETS);
        }
        String publicPath = config.paths()
                .externalUrl()
                .map(url -> url.getRawPath() == null ? "" : url.getRawPath())
                .orElse(contextPath);
        return new Seal(
                SealSecrets.of(config, tools.random()),
                new SealContext(config.provider().issuer(), config.client().id(), publicPath));
    }

    private LoginFlowParts parts(
            DescopeConfig config, IdentityTools identities, OwnPaths paths, ErrorAnswers errors, Seal seal) {
        Endpoints endpoints = identities.endpoints();
        BrowserCookie browser = new BrowserCookie(seal);
        LoginAttempts attempts = new LoginAttempts(
                seal, tools.random(), tools.clock(), config.login().timeout(), paths.prefix());
        FinishedAttempts finished = new FinishedAttempts(config.login().timeout(), MOST_FINISHED);
        CallerMapping callers = identities.callers();
        LoginStart start = new LoginStart(config, paths, endpoints, attempts, browser);
        CodeLogin codeLogin = new CodeLogin(
                paths, exchange(config, identities), callers, attempts, finished, browser, errors, tools.clock());
        Cors cors = new Cors(config.corsOrigins());
        TokenSources tokens = new TokenSources(config.bearer(), paths);
        Refusals refusals = new Refusals(paths, pages, problems, config.bearer().resourceMetadata());
        String issuer = config.provider().issuer();
        return new LoginFlowParts(
                paths,
                new Classifier(
                        paths,
                        cors,
                        new Sessions(
                                new SessionLife(config.sessions().maxAge(), tools.clock()),
                                identities.logouts(),
                                tools.log()),
                        new CallbackClassifier(issuer, attempts, finished, paths),
                        tokens),
                cors,
                callers,
                start,
                new CallbackAnswers(paths, start, codeLogin, attempts, errors, tools.clock()),
                refusals,
                signOut(config, paths, endpoints, browser, seal),
                tokens,
                bearers(identities, refusals, errors),
                backChannel(config, identities, errors),
                new MetadataAnswer(paths, new ResourceMetadata(tools.writer()), issuer),
                browser,
                errors,
                tools.clock());
    }

    private BearerAnswers bearers(IdentityTools identities, Refusals refusals, ErrorAnswers errors) {
        return new BearerAnswers(
                identities.bearers(), refusals, errors, limited(), tools.events(), () -> random(8), tools.clock());
    }

    private BackChannel backChannel(DescopeConfig config, IdentityTools identities, ErrorAnswers errors) {
        return new BackChannel(
                config.tokens().clockSkew(),
                new LogoutTokens(config, identities.validator(), tools.clock()),
                new UsedLogoutTokens(tools.clock()),
                identities.logouts(),
                errors,
                tools.writer(),
                limited(),
                () -> random(8),
                tools.clock());
    }

    private LimitedLog limited() {
        return new LimitedLog(tools.log(), tools.clock());
    }

    private CodeExchange exchange(DescopeConfig config, IdentityTools identities) {
        Endpoints endpoints = identities.endpoints();
        TokenValidator validator = identities.validator();
        Optional<CodeExchange.UserInfo> userInfo = config.caller().userinfo()
                ? Optional.of(new CodeExchange.UserInfo(
                        new UserInfoEndpoint(endpoints, tools.exchange(), tools.reader()),
                        new UserInfoVerifier(config, validator, tools.reader(), tools.clock())))
                : Optional.empty();
        return new CodeExchange(
                config.client().pkce(),
                new TokenEndpoint(
                        endpoints,
                        config.client(),
                        tools.exchange(),
                        tools.reader(),
                        tools.clock(),
                        new ClockComparison(tools.clock(), config.tokens().clockSkew(), tools.log())),
                validator,
                userInfo,
                tools.log(),
                () -> random(16),
                tools.clock());
    }

    private SignOut signOut(
            DescopeConfig config, OwnPaths paths, Endpoints endpoints, BrowserCookie browser, Seal seal) {
        return new SignOut(
                config,
                paths,
                new Revocation(endpoints, config.client(), tools.exchange(), tools.reader()),
                new EndSession(endpoints, config.client()),
                browser,
                seal,
                pages,
                tools.log(),
                () -> random(16),
                tools.clock());
    }

    private String random(int bytes) {
        return random(tools.random(), bytes);
    }

    private static String random(SecureRandom source, int bytes) {
        byte[] random = new byte[bytes];
        source.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
