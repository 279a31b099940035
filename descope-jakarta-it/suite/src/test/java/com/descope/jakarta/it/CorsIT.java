package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.emulator.http.Endpoint;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.TestWar;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of listed origins may call with a token and read every answer; never with what the browser sends by itself. */
class CorsIT extends ServerTest {
    private static final String LISTED = "https://app.example";
    private static final String OTHER_LISTED = "http://localhost:5173";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("cors.war")
                .configured(AppConfig.of(DESCOPE.emulator()).with("cors.origins", LISTED + "," + OTHER_LISTED));
    }

    private void readableBy(String origin, Page page) {
        assertEquals(List.of(origin), page.headersOf("Access-Control-Allow-Origin"), page::toString);
        assertEquals(List.of(), page.headersOf("Access-Control-Allow-Credentials"), page::toString);
        assertEquals(List.of("Origin"), page.headersOf("Vary"), page::toString);
    }

    private void exposesTheChallenge(Page page) {
        assertEquals(List.of("WWW-Authenticate"), page.headersOf("Access-Control-Expose-Headers"), page::toString);
    }

    /** Whoever answers: the application, our mechanism, our filter, the container, an own path. */
    @ParameterizedTest
    @CsvSource({
        "/public,            nora, 200",
        "/protected,         alice, 200",
        "/protected,         nora, 403",
        "/admin,             alice, 403",
        "/api/who,           alice, 200",
        "/api/method/user,   alice, 200",
        "/api/method/admin,  alice, 403",
        "/api/async/stage,   alice, 200",
        "/authenticate,      alice, 200",
        "/descope/nothing,   alice, 404",
        "/nothing,           alice, 404"
    })
    void everyAnswerToAListedOriginCanBeReadByIt(String path, String user, int status) {
        for (String origin : List.of(LISTED, OTHER_LISTED)) {
            Page page = call(path, tokenOf(user), "Origin", origin, "Sec-Fetch-Site", "cross-site");
            assertEquals(status, page.status(), page::toString);
            readableBy(origin, page);
            exposesTheChallenge(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/api/method/user", "/authenticate", "/descope/login"})
    void soCanRefusals(String path) {
        Page plain = browser.raw("GET", site.at(path), "Origin", LISTED);
        assertEquals(401, plain.status(), plain::toString);
        readableBy(LISTED, plain);
        exposesTheChallenge(plain);
        if (!path.startsWith("/descope")) {
            Page refused = call(path, "nonsense", "Origin", LISTED);
            assertEquals("DESCOPE-3002", Refusal.of(refused).code());
            readableBy(LISTED, refused);
            exposesTheChallenge(refused);
        }
    }

    /** Fetch, 3.2.2: preflights carry no token, so they are answered before anybody is asked who they are. */
    @ParameterizedTest
    @CsvSource({
        "/protected,        GET",
        "/protected,        DELETE",
        "/admin,            PUT",
        "/public,           POST",
        "/api/method/admin, PATCH",
        "/api/who,          GET",
        "/nothing,          GET"
    })
    void aPreflightOfAListedOriginIsAnswered(String path, String method) {
        Page page = preflight(path, method, LISTED);
        assertEquals(204, page.status(), page::toString);
        readableBy(LISTED, page);
        assertEquals(List.of(method), page.headersOf("Access-Control-Allow-Methods"));
        assertEquals(List.of("authorization,content-type"), page.headersOf("Access-Control-Allow-Headers"));
        assertEquals(List.of(), page.headersOf("Set-Cookie"));
        assertEquals("", page.body());
    }

    /** RFC 6454, 4 and 5: an origin is scheme, host and port, each of them whole. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example",
                "https://app.example:444",
                "https://app.example.evil.example",
                "https://evilapp.example",
                "https://APP.example",
                "https://app.example/",
                "http://localhost",
                "null",
                "*"
            })
    void othersReadNothing(String origin) {
        assertEquals(403, preflight("/protected", "GET", origin).status());
        for (String path : List.of("/public", "/protected", "/api/who", "/api/method/user")) {
            for (Page page : List.of(
                    call(path, tokenOf("alice"), "Origin", origin),
                    call(path, "nonsense", "Origin", origin),
                    preflight(path, "GET", origin))) {
                assertEquals(List.of(), page.headersOf("Access-Control-Allow-Origin"), page::toString);
                assertEquals(List.of(), page.headersOf("Access-Control-Allow-Headers"), page::toString);
                assertEquals(List.of("Origin"), page.headersOf("Vary"), page::toString);
            }
        }
    }

    /** What a shared cache keeps for one origin must not be given to another. */
    @Test
    void answersVaryEvenWithoutAnOrigin() {
        for (String path : List.of("/public", "/protected", "/api/method/user")) {
            assertEquals(List.of("Origin"), call(path, tokenOf("alice")).headersOf("Vary"), path);
        }
    }

    /** The container lets its browser in, but its answer is not for the other page; a POST must come from the page itself. */
    @Test
    void aSessionIsNotWhatOtherOriginsCallWith() {
        site.signIn(browser, "alice");
        Page page = browser.fetch(site.at("/protected"), "Origin", LISTED, "Sec-Fetch-Site", "cross-site");
        assertEquals(List.of(), page.headersOf("Access-Control-Allow-Credentials"));
    }

    @Test
    void aPreflightCostsNoKeys() {
        preflight("/protected", "GET", LISTED);
        preflight("/protected", "GET", "https://evil.example");
        assertEquals(0, descope.count(Endpoint.JWKS));
    }

    private Page preflight(String path, String method, String origin) {
        return browser.raw(
                "OPTIONS",
                site.at(path),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }
}
