package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.fault.Faults;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Dispatcher;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Route;
import com.descope.jakarta.emulator.page.Pages;
import com.descope.jakarta.emulator.settings.Project;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Issuer;
import com.descope.jakarta.emulator.token.Keys;
import com.descope.jakarta.emulator.token.Signer;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.Ids;
import com.descope.jakarta.emulator.user.Users;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the emulated Descope together: what it knows, and what answers at which address. */
public record Provider(
        Project project,
        Switches switches,
        Users users,
        Faults faults,
        Keys keys,
        Tokens tokens,
        Signer signer,
        Memory memory,
        Ids ids,
        Clock clock) {

    private static final Set<String> GET = Set.of("GET", "HEAD");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> BOTH = Set.of("GET", "HEAD", "POST");

    public static Provider of(Project project, Switches switches, Users users, Clock clock) {
        Ids ids = new Ids();
        Faults faults = new Faults();
        Keys keys = new Keys(ids);
        Signer signer = new Signer(project, keys, faults);
        Tokens tokens = new Tokens(project, switches, signer, ids, clock);
        Memory memory = Memory.empty(project, switches, ids, clock);
        return new Provider(project, switches, users, faults, keys, tokens, signer, memory, ids, clock);
    }

    public Dispatcher dispatcher() {
        List<Route> routes = new ArrayList<>(forBrowsers());
        routes.addAll(forClients());
        routes.addAll(published());
        return new Dispatcher(routes, faults::take);
    }

    private List<Route> forBrowsers() {
        Pages pages = new Pages();
        Answers answers = new Answers(project, switches, memory);
        Handler authorize = new AuthorizeEndpoint(project, switches, users, memory, answers, pages, clock);
        Handler signIn = new SignInEndpoint(users, memory, answers, pages);
        Handler logout = new LogoutEndpoint(project, switches, memory, signer, pages);
        Handler device = new DevicePageEndpoint(users, memory, pages);
        return List.of(
                Route.of(Endpoint.AUTHORIZE, BOTH, oauth("authorize"), authorize),
                Route.of(Endpoint.SIGN_IN, POST, SignInEndpoint.PATH, signIn),
                Route.of(Endpoint.LOGOUT, BOTH, oauth("logout"), logout),
                Route.of(Endpoint.DEVICE_PAGE, BOTH, DevicePageEndpoint.PATH, device));
    }

    private List<Route> forClients() {
        Issuer issuer = new Issuer(project, switches, signer, ids, clock);
        TokenAnswers answers = new TokenAnswers(switches, memory, issuer, clock);
        Handler token = new TokenEndpoint(project, switches, users, memory, answers, clock);
        Handler userInfo = new UserInfoEndpoint(switches, users, memory, issuer, signer, clock);
        Handler revoke = new RevokeEndpoint(project, switches, users, memory);
        Handler device = new DeviceAuthorizationEndpoint(project, switches, users, memory);
        Handler exchange = new AccessKeyExchangeEndpoint(project, users, tokens, signer);
        return List.of(
                Route.of(
                        Endpoint.TOKEN,
                        POST,
                        oauth("token"),
                        new RateLimit(switches, memory.tokenCalls(), worded(token))),
                Route.of(Endpoint.USERINFO, BOTH, oauth("userinfo"), userInfo),
                Route.of(Endpoint.REVOKE, POST, oauth("revoke"), worded(revoke)),
                Route.of(Endpoint.DEVICE_AUTHORIZATION, POST, oauth("device"), worded(device)),
                Route.of(Endpoint.ACCESS_KEY_EXCHANGE, POST, "/v1/auth/accesskey/exchange", worded(exchange)));
    }

    private List<Route> published() {
        String pid = Pattern.quote(project.id());
        String keySet = "/" + pid + "/\\.well-known/jwks\\.json|/v[12]/keys/" + pid;
        String document = "/" + pid + "(/[^/]+)?/\\.well-known/(openid-configuration|oauth-authorization-server)"
                + "|/\\.well-known/oauth-authorization-server/" + pid;
        return List.of(
                Route.of(Endpoint.JWKS, GET, keySet, new KeysEndpoint(switches, keys)),
                Route.of(Endpoint.DISCOVERY, GET, document, new DiscoveryEndpoint(project)));
    }

    private Handler worded(Handler handler) {
        return Denied.worded(switches, handler);
    }

    /** {@code /oauth2/v1/<name>}, and with the application's or the project's ID in it. */
    private String oauth(String name) {
        return "(/[^/]+)?/oauth2/v1(/" + Pattern.quote(project.id()) + ")?/" + name;
    }
}
