package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.FinishedAttempts;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Loopback;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
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
import com.descope.jakarta.impl.token.KeySetEndpoint;
import com.descope.jakarta.impl.token.KeySource;
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

    /** The flow of an application at this context path, which is empty for the root. */
    public Flow of(DescopeConfig config, String contextPath) {
        OwnPaths paths = OwnPaths.of(config.paths());
        ErrorAnswers errors =
                errors(Loopback.is(config.provider().baseUrl()), config.paths().error(), paths);
        if (!config.enabled()) {
            ClosedFlow.Refusal notThere = new ClosedFlow.Refusal(404, LoginMessage.SWITCHED_OFF, List.of(), List.of());
            ClosedFlow.Refusal nobody = new ClosedFlow.Refusal(403, LoginMessage.SWITCHED_OFF, List.of(), List.of());
            return new ClosedFlow(paths, notThere, nobody, errors);
        }
        return new LoginFlow(parts(config, paths, errors, seal(config, contextPath)));
    }

    /** Should a server start an application whose configuration is broken. */
    public Flow misconfigured(String path, ConfigProblem first) {
        OwnPaths paths =
                new OwnPaths(path, path + "/login", path + "/callback", path + "/logout", "/", Optional.empty());
        ClosedFlow.Refusal refusal =
                new ClosedFlow.Refusal(503, first.what(), first.values(), List.of(ErrorAnswers.retryAfter(SOON)));
        return new ClosedFlow(paths, refusal, refusal, errors(false, Optional.empty(), paths));
    }

    private ErrorAnswers errors(boolean detailed, Optional<String> errorPath, OwnPaths paths) {
        ErrorAnswers.Manner manner = new ErrorAnswers.Manner(detailed, errorPath, paths);
        return new ErrorAnswers(manner, pages, problems, tools.log(), () -> random(8));
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

    private LoginFlowParts parts(DescopeConfig config, OwnPaths paths, ErrorAnswers errors, Seal seal) {
        Endpoints endpoints = new Endpoints(config, tools.exchange(), tools.reader(), tools.clock());
        BrowserCookie browser = new BrowserCookie(seal);
        LoginAttempts attempts = new LoginAttempts(
                seal, tools.random(), tools.clock(), config.login().timeout(), paths.prefix());
        FinishedAttempts finished = new FinishedAttempts(config.login().timeout(), MOST_FINISHED);
        CallerMapping callers = new CallerMapping(config.caller());
        LoginStart start = new LoginStart(config, paths, endpoints, attempts, browser);
        CodeLogin codeLogin = new CodeLogin(
                paths, exchange(config, endpoints), callers, attempts, finished, browser, errors, tools.clock());
        Cors cors = new Cors(config.corsOrigins());
        return new LoginFlowParts(
                paths,
                new Classifier(
                        paths,
                        cors,
                        new SessionLife(config.sessions().maxAge(), tools.clock()),
                        new CallbackClassifier(config.provider().issuer(), attempts, finished, paths)),
                cors,
                callers,
                start,
                new CallbackAnswers(paths, start, codeLogin, attempts, errors, tools.clock()),
                new Refusals(paths, pages, problems),
                signOut(config, paths, endpoints, browser, seal),
                browser,
                errors,
                tools.clock());
    }

    private CodeExchange exchange(DescopeConfig config, Endpoints endpoints) {
        KeySource keys = new KeySource(
                new KeySetEndpoint(endpoints, tools.exchange(), tools.reader()),
                config.jwks(),
                tools.clock(),
                tools.executor(),
                tools.log());
        TokenValidator validator = new TokenValidator(config, keys, tools.reader(), tools.clock());
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
