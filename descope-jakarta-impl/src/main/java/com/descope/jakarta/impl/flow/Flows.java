package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.config.ConfigProblem;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.Loopback;
import com.descope.jakarta.impl.identity.Bearers;
import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.log.SessionMessage;
import com.descope.jakarta.impl.page.Pages;
import com.descope.jakarta.impl.page.Problems;
import com.descope.jakarta.impl.protocol.ClockComparison;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.seal.Seal;
import com.descope.jakarta.impl.seal.SealContext;
import com.descope.jakarta.impl.seal.SealSecrets;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Store;
import com.descope.jakarta.impl.token.BearerTokens;
import com.descope.jakarta.impl.token.KeySetEndpoint;
import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.TokenValidator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Builds the flow that a configuration asks for. */
public final class Flows {
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
        CallerMapping callers = new CallerMapping(
                config.caller(), tools.additions().groups(), tools.additions().mapper());
        BearerTokens remembered =
                new BearerTokens(validator, keys, config.tokens().cacheSize(), tools.clock());
        Store store = store(config);
        LogoutIndex logouts = new LogoutIndex(store, config.sessions().maxAge());
        return new IdentityTools(
                endpoints,
                keys,
                new ClockComparison(tools.clock(), config.tokens().clockSkew(), tools.log()),
                validator,
                store,
                logouts,
                callers,
                new Bearers(remembered, logouts, callers));
    }

    private Store store(DescopeConfig config) {
        return tools.nodes()
                .map(nodes -> Store.ofAllNodes(
                        nodes, config.provider().issuer(), config.client().id()))
                .orElseGet(() -> Store.ofThisNode(tools.clock()));
    }

    /** The flow of an application whose seal this is, and about which this document tells whom it may. */
    public Flow of(DescopeConfig config, IdentityTools identities, Seal seal, DiagnosticsDocument diagnostics) {
        OwnPaths paths = OwnPaths.of(config.paths());
        LoginFlowAssembly assembly = new LoginFlowAssembly(tools, config, identities, paths, errors(config, paths));
        return new LoginFlow(assembly.parts(pages, problems, seal), new Diagnostics(config, paths, diagnostics));
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
        return new ErrorAnswers(
                manner,
                pages,
                problems,
                tools.log(),
                tools.limitedLog(),
                tools.events(),
                () -> tools.random(8),
                tools.clock());
    }

    /** What seals the cookies of an application at this context path, which is empty for the root; to be made once. */
    public Seal seal(DescopeConfig config, String contextPath) {
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
}
