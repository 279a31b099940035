package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.attempt.AttemptWish;
import com.descope.jakarta.impl.attempt.BrowserCookie;
import com.descope.jakarta.impl.attempt.LoginAttempts;
import com.descope.jakarta.impl.attempt.OpenedAttempt;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.protocol.AuthorizationRequest;
import com.descope.jakarta.impl.protocol.AuthorizationValues;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.Endpoints;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.web.Answer;
import com.descope.jakarta.impl.web.Parameters;
import com.descope.jakarta.impl.web.PublicUrl;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens attempts and sends browsers to {@code /authorize}. */
final class LoginStart {
    private static final String PROMPT = "prompt";
    private static final String NONE = "none";
    /** Who asks for one of these wants this login, whoever signed in meanwhile in another tab. */
    private static final Set<String> CHOICES = Set.of(PROMPT, "tenant", "flow");

    private final DescopeConfig config;
    private final OwnPaths paths;
    private final Endpoints endpoints;
    private final LoginAttempts attempts;
    private final BrowserCookie browser;
    private final CustomParameters custom;
    private final ProxyWarning proxy;

    LoginStart(
            DescopeConfig config,
            OwnPaths paths,
            Endpoints endpoints,
            LoginAttempts attempts,
            BrowserCookie browser,
            CustomParameters custom,
            ProxyWarning proxy) {
        this.config = config;
        this.paths = paths;
        this.endpoints = endpoints;
        this.attempts = attempts;
        this.browser = browser;
        this.custom = custom;
        this.proxy = proxy;
    }

    /** To Descope once more, for a browser that came back without its attempt. */
    Answer again(Visit visit, String page, int generation, Deadline deadline) throws ProviderFailure, LoginRefused {
        return start(visit, page, generation, false, AskedLogin.Asked.NOTHING, deadline);
    }

    /**
     * @param page where the login ends, a public path
     * @param signedIn whether the browser has a session now
     * @param asked what the application asked for in this login
     */
    Answer start(Visit visit, String page, boolean signedIn, AskedLogin.Asked asked, Deadline deadline)
            throws ProviderFailure, LoginRefused {
        return start(visit, page, 0, signedIn, asked, deadline);
    }

    private Answer start(
            Visit visit, String page, int generation, boolean signedIn, AskedLogin.Asked asked, Deadline deadline)
            throws ProviderFailure, LoginRefused {
        PublicUrl app = paths.app(visit.request());
        Map<String, String> extra = parameters(page);
        extra.putAll(asked.parameters());
        boolean silent = NONE.equals(asked.parameters().get(PROMPT));
        if (browser.read(visit.request(), app).promptLogin()) {
            extra.put(PROMPT, "login");
            silent = false;
        }
        boolean chosen = asked.parameters().keySet().stream().anyMatch(CHOICES::contains);
        AttemptWish wish = wish(page, generation, silent, chosen, signedIn, extra, asked.stepUps());
        return open(visit, app, wish, extra, deadline);
    }

    /** Whoever is not known to Descope comes back as he went. */
    Answer silently(Visit visit, String page, Deadline deadline) throws ProviderFailure, LoginRefused {
        Map<String, String> extra = parameters(page);
        extra.put(PROMPT, NONE);
        AttemptWish wish = wish(page, 0, true, false, false, extra, List.of());
        return open(visit, paths.app(visit.request()), wish, extra, deadline);
    }

    private static AttemptWish wish(
            String page,
            int generation,
            boolean silent,
            boolean asked,
            boolean signedIn,
            Map<String, String> extra,
            List<String> stepUps) {
        return new AttemptWish(
                page,
                generation,
                silent,
                asked,
                signedIn,
                Optional.ofNullable(extra.get("tenant")),
                maxAge(extra.get("max_age")),
                stepUps);
    }

    private Answer open(Visit visit, PublicUrl app, AttemptWish wish, Map<String, String> extra, Deadline deadline)
            throws ProviderFailure {
        proxy.look(visit.request(), app);
        OpenedAttempt opened = attempts.open(visit.request(), app, wish);
        AuthorizationValues values = new AuthorizationValues(
                config.client().id(),
                app.absolute(paths.callback()),
                config.login().scopes(),
                opened.state(),
                opened.attempt().nonce(),
                challenge(opened),
                extra);
        String url = AuthorizationRequest.url(endpoints.of(EndpointName.AUTHORIZATION, deadline), values);
        return Answer.redirect(url).withCookies(opened.cookies());
    }

    private Optional<String> challenge(OpenedAttempt opened) {
        return config.client().pkce()
                ? Optional.of(AuthorizationRequest.challengeOf(opened.attempt().verifier()))
                : Optional.empty();
    }

    /** The configured parameters, those of the page's query that the configuration forwards, and the customizer's. */
    private Map<String, String> parameters(String page) throws LoginRefused {
        Map<String, String> extra = new LinkedHashMap<>(config.login().parameters());
        List<String> forwarded = config.login().forwardParameters();
        int query = page.indexOf('?');
        if (!forwarded.isEmpty() && query >= 0) {
            Parameters.parse(page.substring(query + 1))
                    .ifPresent(parameters -> forwarded.forEach(name -> parameters
                            .single(name)
                            .filter(value -> AskedLogin.fits(name, value))
                            .ifPresent(value -> extra.put(name, value))));
        }
        extra.putAll(custom.of(page, extra));
        return extra;
    }

    private static Optional<Duration> maxAge(@Nullable String seconds) {
        return Optional.ofNullable(seconds)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
