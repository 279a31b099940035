package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.emulator.fault.TokenFault;
import com.descope.jakarta.emulator.token.TokenRecipe;
import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Page;
import com.descope.jakarta.it.harness.RawHttp;
import com.descope.jakarta.it.harness.Refusal;
import com.descope.jakarta.it.harness.ServerLog;
import com.descope.jakarta.it.harness.TestWar;
import com.descope.jakarta.it.server.Peculiarity;
import com.descope.jakarta.it.server.TestedServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands after {@code Bearer}: a code for whoever demands a caller, nobody for whoever does not, and no error. */
class HostileTokenIT extends ServerTest {
    private ServerLog log;

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("hostile.war").configured(AppConfig.of(DESCOPE.emulator()));
    }

    @BeforeEach
    void watch() {
        log = ServerLog.fromNow();
    }

    @AfterEach
    void nothingBroke() {
        String text = log.text();
        boolean byTheServer =
                Peculiarity.TELLS_OF_UNREADABLE_HEADERS.here() && text.contains("Error parsing HTTP request");
        assertEquals(byTheServer, text.contains("\tat "), text);
        assertEquals(List.of(), log.lines(" ERROR "));
    }

    private void isRefused(String token) {
        String code = Refusal.of(raw("/protected", token)).code();
        assertEquals(code, Refusal.of(raw("/api/method/user", token)).code());
        names("anonymous", raw("/public", token));
        names("anonymous", raw("/api/who", token));
    }

    private Page raw(String path, String token) {
        return RawHttp.get(site.at(path), "Authorization: Bearer " + token);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The payload and signature of a good token under another header. */
    private String headed(String header) {
        String good = tokenOf("alice");
        return encoded(header) + good.substring(good.indexOf('.'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.c",
                "a.b.c.d",
                "a.b.c.d.e",
                "null",
                "undefined",
                "[object Object]",
                "\"quoted\"",
                "a, Basic YTpi",
                "a b c",
                "=.=.=",
                "e30.e30.e30",
                "${jndi:ldap://127.0.0.1:1/a}.b.c",
                "%00%0d%0a.b.c",
                "../../etc/passwd",
                "eyJhbGciOiJub25lIn0.e30."
            })
    void whatIsNoTokenAtAll(String token) {
        isRefused(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00e4\u00f6\u00fc.\u00e9.\u00df", "\u00ff\u00fe.\u0080.\u009f"})
    void octetsBeyondAscii(String token) {
        if (Peculiarity.REFUSES_OCTETS_BEYOND_ASCII.here()) {
            assertEquals(400, raw("/protected", token).status());
        } else {
            isRefused(token);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}{}",
                "{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"a\"}",
                "{\"alg\":null,\"kid\":\"a\"}",
                "{\"alg\":[\"RS256\"],\"kid\":\"a\"}",
                "{\"alg\":7,\"kid\":\"a\"}",
                "{\"alg\":\"rs256\",\"kid\":\"a\"}",
                "{\"alg\":\"RS256\",\"kid\":7}",
                "{\"alg\":\"RS256\",\"kid\":{}}",
                "{\"alg\":\"RS256\",\"kid\":\"\"}",
                "{\"alg\":\"RS256\",\"kid\":\"../../keys\"}",
                "{\"alg\":\"RS256\",\"kid\":\"' OR 1=1 --\"}",
                "{\"alg\":\"RS256\",\"kid\":\"\\u0000\\ud800\"}",
                "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"RS256\",\"zip\":\"DEF\",\"kid\":\"a\"}",
                "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"],\"kid\":\"a\"}"
            })
    void aHeaderThatIsNone(String header) {
        isRefused(headed(header));
    }

    @Test
    void aHeaderThatIsDeepOrLong() {
        isRefused(headed("[".repeat(6_000)));
        isRefused(headed("{\"a\":".repeat(2_000)));
        isRefused(headed("{\"alg\":\"RS256\",\"kid\":\"" + "k".repeat(9_000) + "\"}"));
        isRefused(headed("{\"alg\":\"RS256\",\"x\":1" + "0".repeat(9_000) + "}"));
        isRefused(headed("{\"alg\":\"RS256\",\"x\":1e999999999}"));
        isRefused(".".repeat(9_000));
    }

    /** RFC 7515, 2: one text for one signature, or what is compared by its text is not what was signed. */
    @Test
    void anotherSpellingOfAGoodToken() {
        String good = tokenOf("alice");
        names("alice", raw("/protected", good));
        char last = good.charAt(good.length() - 1);
        for (String other : List.of(
                good + "=",
                good + ".",
                "." + good,
                good + "A",
                good.substring(0, good.length() - 1),
                good.substring(0, good.length() - 1) + (char) (last == 'A' ? 'B' : last - 1),
                good.replace('-', '+').replace('_', '/') + "+",
                good.replaceFirst("\\.", " ."),
                good.replaceFirst("\\.", "%2E"),
                good.replaceFirst("\\.", "\t."))) {
            isRefused(other);
        }
    }

    /** Signed by Descope, and odd all the same. */
    @Test
    void claimsThatAreNotWhatTheyShouldBe() {
        for (TokenRecipe odd : List.of(
                token("alice").claim("exp", "never"),
                token("alice").claim("exp", List.of(1)),
                token("alice").claim("exp", new BigDecimal("1e400")),
                token("alice").claim("exp", -1),
                token("alice").claim("exp", Long.MAX_VALUE),
                token("alice").claim("iat", new BigDecimal("-1e400")),
                token("alice").claim("nbf", Map.of()),
                token("alice").claim("sub", 7),
                token("alice").claim("sub", " "),
                token("alice").claim("sub", "x".repeat(9_000)),
                token("alice").claim("iss", List.of(descope.issuer())),
                token("alice").claim("aud", 7),
                token("alice").claim("aud", Map.of("a", descope.projectId())),
                token("alice").claim("azp", List.of(descope.projectId())),
                token("alice").claim("cnf", ""),
                token("alice").claim("dci", false))) {
            isRefused(odd.sign());
        }
    }

    /** A single text is one role; nobody gets a role by anything else, and nobody an error. */
    @Test
    void rolesThatAreNone() {
        assertEquals(
                200, raw("/admin", token("nora").claim("roles", "admin").sign()).status());
        for (Object roles : List.of(
                "user,admin", "admin ", 7, Map.of("admin", true), List.of(7, List.of("admin")), List.of(), false)) {
            Page page = raw("/admin", token("nora").claim("roles", roles).sign());
            assertEquals(403, page.status(), () -> roles + ": " + page);
        }
        List<String> many = new ArrayList<>(Collections.nCopies(1_500, "r"));
        many.add("admin");
        assertEquals(
                200, raw("/admin", token("nora").claim("roles", many).sign()).status());
        for (Object tenants : List.of("acme", 7, List.of("acme"), Map.of("acme", 7), Map.of("acme", List.of()))) {
            Page page =
                    raw("/protected", token("alice").claim("tenants", tenants).sign());
            assertTrue(page.status() == 200 || page.status() == 401, tenants + ": " + page);
        }
    }

    /** RFC 8725, 3.10: an address in the header is not visited. */
    @Test
    void keysThatTheTokenNamesItselfAreNotFetched() throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            try (exchange) {
                visits.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
            }
        });
        trap.start();
        String url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/keys";
        try {
            for (String parameter : List.of("jku", "x5u", "kid")) {
                TokenRecipe foreign = token("alice").with(TokenFault.foreignKey());
                isRefused(foreign.header(parameter, url).sign());
            }
            assertEquals(0, visits.get());
        } finally {
            trap.stop(0);
        }
    }

    /** Which one counts would be a guess, and proxies guess otherwise. */
    @Test
    void twoHeadersAreRefused() {
        String good = "Authorization: Bearer " + tokenOf("alice");
        for (String other : List.of(
                good, "Authorization: Bearer nonsense", "Authorization: Basic YTpi", "authorization: bearer x")) {
            assertEquals(
                    "DESCOPE-3027",
                    Refusal.of(RawHttp.get(site.at("/protected"), good, other)).code());
            assertEquals(
                    "DESCOPE-3027",
                    Refusal.of(RawHttp.get(site.at("/api/method/user"), other, good))
                            .code());
            names("anonymous", RawHttp.get(site.at("/public"), good, other));
        }
        Page foreign = RawHttp.get(site.at("/protected"), "Authorization: Basic YTpi", "Authorization: Digest x");
        assertEquals(List.of("Bearer"), foreign.headersOf("WWW-Authenticate"), foreign::toString);
    }

    @Test
    void aTokenInTheQueryIsNoneAndDisturbsNone() {
        String query = "?access_token=" + tokenOf("bob");
        names("alice", raw("/protected" + query, tokenOf("alice")));
        assertEquals(
                "DESCOPE-3002",
                Refusal.of(raw("/protected" + query, "nonsense")).code());
        assertEquals(401, RawHttp.get(site.at("/protected" + query)).status());
    }

    @Test
    void whatTheServerTakesIsMeasuredByUs() {
        int most = 16 * 1024;
        assertEquals(
                "DESCOPE-3002", Refusal.of(raw("/protected", "x".repeat(most))).code());
        int longest = TestedServer.current().longestHeader();
        for (int length : new int[] {most + 1, longest * 9 / 10}) {
            assertEquals(
                    "DESCOPE-3001",
                    Refusal.of(raw("/protected", "x".repeat(length))).code());
            names("anonymous", raw("/public", "x".repeat(length)));
        }
        String big = token("alice").claim("big", "y".repeat(8_000)).sign();
        names("alice", raw("/protected", big));
    }

    @Test
    void whatItDoesNotTakeItAnswersItself() {
        for (String path : List.of("/protected", "/public")) {
            Page page = raw(path, "x".repeat(2 * TestedServer.current().longestHeader()));
            assertTrue(
                    List.of(RawHttp.CLOSED, 400, 413, 431).contains(page.status()),
                    () -> String.valueOf(page.status()));
        }
    }

    /** RFC 9110, 5.5: a server refuses such a header or passes it on; either way nobody is let in. */
    @Test
    void bytesThatNoHeaderMayHave() {
        for (String token : List.of("a\u0000b", "\u0001\u0002.\u0003.\u0004", "a\u007f.b.c", "a\u000b.b.c")) {
            Page page = raw("/protected", token);
            assertTrue(List.of(RawHttp.CLOSED, 400, 401).contains(page.status()), page::toString);
        }
    }
}
