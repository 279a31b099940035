package com.descope.jakarta.emulator.browser;

import com.descope.jakarta.emulator.page.SignInForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser without a window, for tests that need somebody signed in: it has cookies of its own, says that it wants pages, and
 * follows redirects. It runs no script, and takes less care than a real one of where cookies may go ({@code SameSite}).
 *
 * <pre>{@code
 * HttpResponse<String> page = descope.browser().signIn("alice", "http://localhost:8080/shop/orders");
 * assertEquals(200, page.statusCode());
 * }</pre>
 *
 * <p>The answer's {@code uri()} is where the browser ended, and {@code previousResponse()} leads back along the redirects.
 */
public final class EmulatedBrowser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String descope;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, EmulatedBrowser::asBrowsersDo))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** A browser that nobody has used, and the base URL of the Descope whose sign-in page it can fill in. */
    public EmulatedBrowser(String descope) {
        this.descope = descope;
    }

    /** Opens a page. */
    public HttpResponse<String> open(String url) {
        return send(page(URI.create(url)));
    }

    /**
     * Opens a page, and signs in as this user if Descope asks who is there.
     *
     * @return where that led; the page itself if nobody had to sign in for it
     */
    public HttpResponse<String> signIn(String user, String url) {
        HttpResponse<String> page = open(url);
        if (!page.uri().toString().startsWith(descope)) {
            return page;
        }
        return SignInForm.in(page.body())
                .map(form -> submit(page, form.action(), form.choosing(user)))
                .orElse(page);
    }

    /** Sends a form of a page; the action may be relative to it. */
    public HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(page(page.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.uri().getScheme() + "://" + page.uri().getAuthority())
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends any request with the cookies of this browser, as a script of a page does. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest asked = request.timeout(PATIENCE).build();
        try {
            return http.send(asked, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException("No answer from " + asked.uri() + ".", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + asked.uri() + ".", stopped);
        }
    }

    /** The JDK takes a cookie with {@code Max-Age} for one of RFC 2965, and would send it in quotes, which browsers never did. */
    private static boolean asBrowsersDo(URI from, HttpCookie cookie) {
        cookie.setVersion(0);
        return CookiePolicy.ACCEPT_ORIGINAL_SERVER.shouldAccept(from, cookie);
    }

    private static HttpRequest.Builder page(URI url) {
        return HttpRequest.newBuilder(url).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
