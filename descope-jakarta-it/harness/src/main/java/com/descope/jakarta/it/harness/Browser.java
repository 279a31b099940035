package com.descope.jakarta.it.harness;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser: cookies of its own, the headers that browsers send, and redirects that can be looked at. */
public final class Browser {
    private static final int MOST_REDIRECTS = 20;

    private final HttpClient client;
    private final CookieJar cookies = new CookieJar();
    private List<Route> routes = List.of();

    public Browser() {
        this(network());
    }

    /** Beside others on the same network: connections and threads are shared, and nothing else. */
    public Browser(HttpClient network) {
        this.client = network;
    }

    public static HttpClient network() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Another window with the same cookies; what is set there stays there. */
    public Browser copy() {
        Browser other = new Browser(client).through(routes.toArray(Route[]::new));
        cookies.all().forEach(other.cookies::put);
        return other;
    }

    public CookieJar cookies() {
        return cookies;
    }

    /** Sends public URLs through proxies, from now on only these. */
    public Browser through(Route... proxies) {
        routes = List.of(proxies);
        return this;
    }

    /** Types a URL, and follows where it leads. */
    public Page navigate(String url) {
        return follow(step(url));
    }

    /** Types a URL, and stops at the first answer. */
    public Page step(String url) {
        return send(Visit.typed(URI.create(url)));
    }

    /** Follows a link on a page. */
    public Page click(Page page, String link) {
        return follow(send(Visit.link(page.url(), page.url().resolve(link))));
    }

    /** Sends a form of a page, and follows where it leads. */
    public Page submit(Page page, String action, Map<String, String> fields) {
        return follow(submitOnly(page, action, fields));
    }

    /** Sends a form of a page, and stops at the first answer. */
    public Page submitOnly(Page page, String action, Map<String, String> fields) {
        return send(Visit.form(page.url(), page.url().resolve(action), encode(fields)));
    }

    /** A script of the same origin fetches. */
    public Page fetch(String url, String... headers) {
        return send(Visit.script(URI.create(url), "GET", "").and(headers));
    }

    /** A script of the same origin posts something. */
    public Page post(String url, String body, String... headers) {
        return send(Visit.script(URI.create(url), "POST", body).and(headers));
    }

    /** A request with exactly these headers: what is no browser at all, or an attacker's. */
    public Page raw(String method, String url, String... headers) {
        return send(Visit.raw(method, URI.create(url)).and(headers));
    }

    /** Follows the redirects that an answer begins. */
    public Page follow(Page first) {
        List<Page> trail = new ArrayList<>();
        Page page = first;
        while (page.isRedirect()) {
            trail.add(page);
            if (trail.size() > MOST_REDIRECTS) {
                throw new AssertionError("redirects without end: " + trail);
            }
            page = send(Visit.redirected(page));
        }
        return new Page(page.method(), page.url(), page.status(), page.headers(), page.body(), trail);
    }

    private Page send(Visit visit) {
        Route route = routes.stream()
                .filter(one -> one.leads(visit.target()))
                .findFirst()
                .orElse(null);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        route == null ? visit.target() : route.behind(visit.target()))
                .timeout(Duration.ofSeconds(30))
                .method(visit.method(), BodyPublishers.ofString(visit.body()));
        visit.headers().forEach(request::header);
        if (route != null && route.keepsHost()) {
            request.header("Host", route.from().getAuthority());
        }
        String cookie = cookies.headerFor(visit.target(), visit.crossSite(), visit.topLevelGet());
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpResponse<String> answer = exchange(request.build());
        cookies.take(visit.target(), answer.headers(), header -> route == null ? header : route.passOn(header));
        return new Page(
                visit.method(), visit.target(), answer.statusCode(), answer.headers(), answer.body(), List.of());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new NoAnswer(request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request.uri(), stopped);
        }
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
