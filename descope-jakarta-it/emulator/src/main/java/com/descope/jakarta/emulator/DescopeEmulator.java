package com.descope.jakarta.emulator;

import com.descope.jakarta.emulator.browser.EmulatedBrowser;
import com.descope.jakarta.emulator.endpoint.Provider;
import com.descope.jakarta.emulator.fault.Faults;
import com.descope.jakarta.emulator.grant.Devices;
import com.descope.jakarta.emulator.http.EmulatorServer;
import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.emulator.http.RecordedRequest;
import com.descope.jakarta.emulator.http.RequestLog;
import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.Tokens;
import com.descope.jakarta.emulator.user.EmulatedUser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Descope of one's own, on this machine. It speaks the OpenID Connect of a Descope project, has the users that a test
 * gives it, records what it is asked, and misbehaves on demand. It listens on the loopback interface only.
 *
 * <pre>{@code
 * try (DescopeEmulator descope = DescopeEmulator.builder()
 *         .user(EmulatedUser.named("alice").roles("admin"))
 *         .automatic("alice")
 *         .start()) {
 *     deploy(application, descope.application().asProperties());
 *     ...
 *     descope.faults().on(Endpoint.TOKEN, 1, Fault.status(500));
 *     ...
 *     assertEquals(2, descope.count(Endpoint.TOKEN));
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class DescopeEmulator implements AutoCloseable {

    private final int port;
    private volatile EmulatorServer server;
    private final RequestLog log;
    private final Provider provider;
    private final Switches builtSwitches;
    private final List<EmulatedUser> builtUsers;
    private final Optional<String> builtAutomatic;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    DescopeEmulator(EmulatorServer server, RequestLog log, Provider provider) {
        this.port = server.port();
        this.server = server;
        this.log = log;
        this.provider = provider;
        this.builtSwitches = new Switches(provider.switches());
        this.builtUsers = provider.users().all();
        this.builtAutomatic = provider.users().automatic().map(EmulatedUser::name);
        server.start(provider.dispatcher());
    }

    /** Begins an emulator; everything has a default. */
    public static EmulatorBuilder builder() {
        return new EmulatorBuilder();
    }

    /** Where the emulator is reached, without a slash at the end. */
    public String baseUrl() {
        return provider.project().baseUrl();
    }

    /** The issuer of ID tokens. */
    public String issuer() {
        return provider.project().issuer();
    }

    /** The project ID. */
    public String projectId() {
        return provider.project().id();
    }

    /** The client ID; unless it was set, the project ID. */
    public String clientId() {
        return provider.project().clientId();
    }

    /** The client secret; empty for a public client. */
    public Optional<String> clientSecret() {
        return provider.project().clientSecret();
    }

    /** The {@code descope.*} configuration that points an application at this emulator. */
    public Map<String, String> config() {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("descope.project-id", projectId());
        config.put("descope.base-url", baseUrl());
        if (!clientId().equals(projectId())) {
            config.put("descope.client-id", clientId());
        }
        clientSecret().ifPresent(secret -> config.put("descope.client-secret", secret));
        return config;
    }

    /** The same configuration, to be completed and written down: as properties of a WAR, or for a server's command line. */
    public ApplicationConfig application() {
        return new ApplicationConfig(config());
    }

    /** A user that was given to the emulator; throws {@link IllegalArgumentException} when there is none of that name. */
    public EmulatedUser user(String name) {
        return provider.users()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no user '" + name + "'."));
    }

    /** Adds a user, or changes the one of that name: tokens show the change from the next refresh on. */
    public DescopeEmulator user(EmulatedUser user) {
        provider.users().put(user);
        return this;
    }

    /**
     * Who signs in from now on without being asked; null: the page asks. A browser that is signed in at the emulator stays
     * who it is until it signs out or {@code prompt=login} comes.
     */
    public DescopeEmulator signInAs(@Nullable String user) {
        provider.users().automatic(Optional.ofNullable(user));
        return this;
    }

    /** Sets a switch; it holds from the next request on. */
    public <T> DescopeEmulator set(Switch<T> which, T value) {
        provider.switches().set(which, value);
        return this;
    }

    /** What goes wrong at present, to be changed. */
    public Faults faults() {
        return provider.faults();
    }

    /** A browser that signs in here without a person; each has cookies of its own. */
    public EmulatedBrowser browser() {
        return new EmulatedBrowser(baseUrl());
    }

    /** An access token of a user that was given to the emulator, as an API client sends it; for other tokens see {@link #tokens}. */
    public String accessToken(String user) {
        return tokens().accessToken(user(user)).sign();
    }

    /** Makes tokens without a login. */
    public Tokens tokens() {
        return provider.tokens();
    }

    /** The devices that wait for a user. */
    public Devices devices() {
        return provider.memory().devices();
    }

    /** A new key signs from now on; the older ones stay in the key set. */
    public void rotateKeys() {
        provider.keys().rotate();
    }

    /** A new key signs from now on, and the older ones leave the key set. */
    public void rotateAndRevokeKeys() {
        provider.keys().rotateAndRevoke();
    }

    /** Signs every browser out at the emulator; refresh tokens stay good. */
    public void forgetBrowsers() {
        provider.memory().browsers().clear();
    }

    /** Ends a user's sessions as an administrator would: refresh tokens are dead, browsers that are signed in stay so. */
    public void endSessions(EmulatedUser user) {
        provider.memory().refreshTokens().end(signIn -> signIn.user().subject().equals(user.subject()));
    }

    /** The latest requests of an endpoint (10,000 of all endpoints are kept), oldest first. */
    public List<RecordedRequest> requests(Endpoint endpoint) {
        return log.of(endpoint);
    }

    /** How many requests an endpoint got. */
    public int count(Endpoint endpoint) {
        return log.count(endpoint);
    }

    /** Waits until an endpoint has had so many requests; false when the time is over first. */
    public boolean await(Endpoint endpoint, int count, Duration atMost) throws InterruptedException {
        return log.await(endpoint, count, atMost);
    }

    /** Forgets recorded requests and counts. */
    public void forgetRequests() {
        log.clear();
    }

    /**
     * Everything as it was after the start, but for keys: no faults, no records, no sessions, codes or refresh tokens;
     * users, automatic user and switches as they were built.
     */
    public void reset() {
        provider.faults().clear();
        provider.memory().clear();
        provider.users().become(builtUsers);
        provider.users().automatic(builtAutomatic);
        provider.switches().become(builtSwitches);
        log.clear();
    }

    /** Back-channel logout: posts a fresh logout token of this user to an application, and returns its answer. */
    public HttpResponse<String> backChannelLogout(URI application, EmulatedUser user)
            throws IOException, InterruptedException {
        return backChannelLogout(application, tokens().logoutToken(user).sign());
    }

    /** Posts any logout token (OpenID Connect Back-Channel Logout 1.0, 2.5). */
    public HttpResponse<String> backChannelLogout(URI application, String logoutToken)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + URLEncoder.encode(logoutToken, StandardCharsets.UTF_8)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /**
     * Off the network until {@link #comeBack}: connections are refused. Requests that are being answered are answered, for two
     * seconds at most, so that no answer is lost whose refresh token is used up. Everything that the emulator knows stays.
     */
    public void goDown() throws InterruptedException {
        server.end(Duration.ofSeconds(2));
    }

    /** Back at the same address after {@link #goDown}. */
    public void comeBack() {
        EmulatorServer next = new EmulatorServer(port, log);
        next.start(provider.dispatcher());
        server = next;
    }

    /** Ends the emulator, with every request that a fault lets hang. */
    @Override
    public void close() {
        server.close();
    }

    @Override
    public String toString() {
        return "DescopeEmulator[" + projectId() + " at " + baseUrl() + "]";
    }
}
