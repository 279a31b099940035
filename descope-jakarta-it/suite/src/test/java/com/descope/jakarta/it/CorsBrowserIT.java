package com.descope.jakarta.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.it.harness.AppConfig;
import com.descope.jakarta.it.harness.Chrome;
import com.descope.jakarta.it.harness.FreePort;
import com.descope.jakarta.it.harness.TestWar;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page of another origin calls with a token, in a real browser: what is listed can, what is not cannot. */
class CorsBrowserIT extends ServerTest {
    private static final List<Integer> PORTS = FreePort.distinct(2);
    private static final String LISTED = "http://localhost:" + PORTS.get(0);
    private static final String UNLISTED = "http://localhost:" + PORTS.get(1);

    private static final List<HttpServer> PAGES = new ArrayList<>();
    private static final List<Chrome> BROWSERS = new ArrayList<>();

    @Deployment(testable = false)
    static WebArchive war() {
        return TestWar.whole("cors-browser.war")
                .configured(AppConfig.of(DESCOPE.emulator()).with("cors.origins", LISTED));
    }

    @BeforeAll
    @SuppressWarnings("SystemOut") // Whoever runs the build should know what it left out.
    static void open() throws IOException {
        if (Chrome.installed().isEmpty()) {
            System.out.println(
                    "LEFT OUT: calls from other origins in a real browser. Install Chromium and ChromeDriver to run CorsBrowserIT.");
        }
        Assumptions.assumeTrue(Chrome.installed().isPresent(), "no Chromium with ChromeDriver in /usr/bin");
        for (int port : PORTS) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            byte[] page = "<!doctype html><title>A front end</title>".getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
            });
            server.start();
            PAGES.add(server);
        }
        BROWSERS.add(Chrome.on("desk"));
    }

    @AfterAll
    static void close() {
        BROWSERS.forEach(Chrome::close);
        PAGES.forEach(server -> server.stop(0));
        BROWSERS.clear();
        PAGES.clear();
    }

    private Map<String, String> fetched(String origin, String path, String token) {
        Chrome chrome = BROWSERS.get(0);
        chrome.open(origin + "/");
        return chrome.fetch(site.at(path), Map.of("Authorization", "Bearer " + token));
    }

    @Test
    void aPageOfAListedOriginReadsTheAnswer() {
        for (String path : List.of("/protected", "/public", "/api/who")) {
            Map<String, String> answer = fetched(LISTED, path, tokenOf("alice"));
            assertEquals("200", answer.get("status"), answer::toString);
            assertTrue(
                    answer.getOrDefault("body", "")
                            .contains(descope.user("alice").subject()),
                    answer::toString);
        }
    }

    @Test
    void andTheReasonOfARefusal() {
        for (String path : List.of("/protected", "/api/method/user")) {
            Map<String, String> answer = fetched(LISTED, path, "nonsense");
            assertEquals("401", answer.get("status"), answer::toString);
            assertTrue(answer.getOrDefault("challenge", "").contains("DESCOPE-3002"), answer::toString);
            assertTrue(answer.getOrDefault("body", "").contains("\"reference\""), answer::toString);
        }
        Map<String, String> answer = fetched(LISTED, "/api/method/admin", tokenOf("alice"));
        assertEquals("403", answer.get("status"), answer::toString);
        assertTrue(answer.getOrDefault("challenge", "").contains("insufficient_scope"), answer::toString);
    }

    @Test
    void aPageOfAnotherOriginReadsNothing() {
        for (String path : List.of("/protected", "/public", "/api/who")) {
            Map<String, String> answer = fetched(UNLISTED, path, tokenOf("alice"));
            assertEquals("TypeError", answer.get("error"), answer::toString);
        }
    }
}
