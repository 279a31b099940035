package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Browser;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The session token in the cookie of Descope's front-end SDKs: a caller, but only where no other site can have caused the
 * request. In the same application, the document about the resource server.
 */
class BearerCookieIT extends ServerTest {
    private static final String METADATA = "/.well-known/oauth-protected-resource";

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("cookie.war")
                .configured(AppConfig.of(DESCOPE.emulator())
                        .with("bearer.cookie", "DS")
                        .with("bearer.resource-metadata", "true"));
    }

    private String session() {
        return descope.tokens().sessionToken(descope.user("alice")).sign();
    }

    private String expired() {
        Instant ago = Instant.now().minusSeconds(3600);
        return descope.tokens()
                .sessionToken(descope.user("alice"))
                .issuedAt(ago.minusSeconds(600))
                .expiresAt(ago)
                .sign();
    }

    /** {@code headers}: name, value, name, value; our origin is {@code OURS}. */
    private Page with(String cookie, String method, String path, String headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", "DS=" + cookie));
        for (String word : headers.isEmpty() ? new String[0] : headers.split(" ", -1)) {
            String origin = site.url().substring(0, site.url().lastIndexOf('/'));
            all.add(word.replace("OURS", origin));
        }
        return browser.raw(method, site.at(path), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    200, Sec-Fetch-Site cross-site Sec-Fetch-Mode navigate Sec-Fetch-Dest document",
        "GET,    200, Sec-Fetch-Site none Sec-Fetch-Mode navigate Sec-Fetch-Dest document",
        "GET,    200, Accept text/html",
        "GET,    200, Sec-Fetch-Site same-origin Sec-Fetch-Mode cors Sec-Fetch-Dest empty",
        "GET,    200, Referer OURS/cookie/public",
        "HEAD,   200, Sec-Fetch-Site same-origin",
        "GET,    401, Sec-Fetch-Site same-site Sec-Fetch-Mode cors Sec-Fetch-Dest empty",
        "GET,    401, Sec-Fetch-Site cross-site Sec-Fetch-Mode no-cors Sec-Fetch-Dest image",
        "GET,    401, Sec-Fetch-Site cross-site Sec-Fetch-Mode navigate Sec-Fetch-Dest iframe",
        "GET,    401, Origin https://evil.example",
        "GET,    401, Referer https://evil.example/",
        "GET,    401, ''",
        "POST,   200, Sec-Fetch-Site same-origin",
        "POST,   200, Origin OURS",
        "PUT,    200, Sec-Fetch-Site same-origin",
        "DELETE, 200, Origin OURS",
        "POST,   401, Sec-Fetch-Site same-site Origin OURS",
        "POST,   401, Sec-Fetch-Site cross-site Sec-Fetch-Mode navigate Sec-Fetch-Dest document",
        "POST,   401, Sec-Fetch-Site none",
        "POST,   401, Origin https://evil.example",
        "POST,   401, Origin null",
        "POST,   401, Referer OURS/cookie/public",
        "POST,   401, ''"
    })
    void noOtherSiteCanUseIt(String method, int status, String headers) {
        Page guarded = with(session(), method, "/protected", headers);
        assertEquals(status, guarded.status(), guarded::toString);
        assertEquals(List.of(), guarded.headersOf("Set-Cookie"));
        Page open = with(session(), method, "/public", headers);
        if (!method.equals("HEAD")) {
            names(status == 200 ? "alice" : "anonymous", open);
            assertEquals("none", open.json().getString("session"));
        }
    }

    /** It comes with every request, wanted or not, so nobody is told of it. */
    @Test
    void aBadOneIsAsIfItWereNotThere() {
        ServerLog log = ServerLog.fromNow();
        for (String bad : List.of(expired(), "nonsense", "", session().substring(5))) {
            String page = "Sec-Fetch-Site none Sec-Fetch-Mode navigate Sec-Fetch-Dest document";
            Page navigation = with(bad, "GET", "/protected", page);
            assertEquals(302, navigation.status(), navigation::toString);
            assertTrue(navigation.location().getPath().endsWith("/descope/login"), navigation::toString);
            Page fetch = with(bad, "GET", "/protected", "Sec-Fetch-Site same-origin Sec-Fetch-Mode cors");
            assertEquals(401, fetch.status());
            assertTrue(fetch.header("WWW-Authenticate").orElseThrow().startsWith("Bearer resource_metadata="));
            names("anonymous", with(bad, "GET", "/public", page));
        }
        assertEquals(List.of(), log.lines("DESCOPE-3"));
    }

    @Test
    void anAuthorizationHeaderCountsAlone() {
        Page bad = withBearer("nonsense");
        assertEquals("DESCOPE-3002", Refusal.of(bad).code());
        names("bob", withBearer(tokenOf("bob")));
        Page basic = browser.raw(
                "GET",
                site.at("/protected"),
                "Cookie",
                "DS=" + session(),
                "Sec-Fetch-Site",
                "same-origin",
                "Authorization",
                "Basic YTpi");
        assertEquals(401, basic.status(), basic::toString);
    }

    private Page withBearer(String token) {
        return call("/protected", token, "Cookie", "DS=" + session(), "Sec-Fetch-Site", "same-origin");
    }

    @Test
    void aSessionOfOursCountsBeforeIt() {
        site.signIn(browser, "bob");
        String own = browser.cookies().named("JSESSIONID").get(0).value();
        Page page = new Browser()
                .raw(
                        "GET",
                        site.at("/protected"),
                        "Cookie",
                        "DS=" + session() + "; JSESSIONID=" + own,
                        "Sec-Fetch-Site",
                        "same-origin");
        names("bob", page);
    }

    /** Another host of the same domain can have set one of them; which one is the user's would be a guess. */
    @Test
    void severalOfThemAreNone() {
        String bob = descope.tokens().sessionToken(descope.user("bob")).sign();
        Page page = browser.raw(
                "GET",
                site.at("/protected"),
                "Cookie",
                "DS=" + session() + "; DS=" + bob,
                "Sec-Fetch-Site",
                "same-origin");
        assertEquals(401, page.status(), page::toString);
    }

    /** RFC 9728, 2 and 3.2: anybody may read it. */
    @Test
    void theDocumentNamesTheResourceAndWhoIssuesItsTokens() {
        Page page = browser.raw("GET", site.at(METADATA));
        assertEquals(200, page.status(), page::toString);
        assertEquals(
                "application/json", page.header("Content-Type").orElseThrow().split(";", 2)[0]);
        assertEquals(site.url(), page.json().getString("resource"));
        assertEquals(
                descope.issuer(),
                page.json().getJsonArray("authorization_servers").getString(0));
        assertEquals(
                "[\"header\"]",
                page.json().getJsonArray("bearer_methods_supported").toString());
        assertEquals(405, browser.raw("POST", site.at(METADATA)).status());
    }

    /** RFC 9728, 5.1. */
    @ParameterizedTest
    @ValueSource(strings = {"/protected", "/api/method/user", "/authenticate"})
    void challengesNameTheDocument(String path) {
        String parameter = "resource_metadata=\"" + site.at(METADATA) + "\"";
        Page stranger = browser.raw("GET", site.at(path));
        assertEquals(List.of("Bearer " + parameter), stranger.headersOf("WWW-Authenticate"));
        Page refused = call(path, "nonsense");
        Refusal.of(refused);
        assertTrue(refused.header("WWW-Authenticate").orElseThrow().endsWith(", " + parameter), refused::toString);
    }
}
