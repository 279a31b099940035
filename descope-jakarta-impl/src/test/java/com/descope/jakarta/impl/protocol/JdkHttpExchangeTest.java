package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.log.ProviderMessage;
import com.descope.jakarta.impl.web.Header;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdkHttpExchangeTest {
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
    private final JdkHttpExchange exchange =
            new JdkHttpExchange(new DescopeConfig.Http(Duration.ofSeconds(30), Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void aReplyIsStatusTypePauseDateAndBody() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering(
                "HTTP/1.1 429 Too Many\r\nContent-Type: Application/JSON; charset=utf-8\r\nRetry-After: 600\r\n"
                        + "Date: Sun, 01 Mar 2026 12:00:00 GMT",
                "{\"ä\":1}")) {
            assertEquals(
                    new HttpReply(
                            429,
                            "application/json",
                            Optional.of(Duration.ofMinutes(2)),
                            Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                            "{\"ä\":1}"),
                    exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline)));
        }
    }

    @Test
    void aGetSendsOurHeadersOverHttp11() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 200 OK", "")) {
            exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x?y=%20"), deadline)
                    .with(new Header("Authorization", "Bearer t")));
            String request = server.requests.get(0);
            assertTrue(request.startsWith("GET /x?y=%20 HTTP/1.1\r\n"), request);
            assertTrue(request.contains("\r\nAuthorization: Bearer t\r\n"), request);
            assertTrue(request.contains("\r\nUser-Agent: descope-jakarta"), request);
            assertFalse(request.toLowerCase(Locale.ROOT).contains("upgrade"), request);
        }
    }

    @Test
    void aPostSendsItsFormInOrder_rfc6749_appendixB() throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("b", "1 &");
        form.put("a", "ä");
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 200 OK", "")) {
            exchange.send(HttpCall.post(EndpointName.TOKEN, server.uri("/token"), form, deadline));
            String request = server.requests.get(0);
            assertTrue(request.startsWith("POST /token HTTP/1.1\r\n"), request);
            assertTrue(request.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"), request);
            assertTrue(request.endsWith("\r\n\r\nb=1+%26&a=%C3%A4"), request);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 302 Found\r\nLocation: /elsewhere", "")) {
            assertEquals(
                    302,
                    exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))
                            .status());
            assertEquals(1, server.requests.size());
        }
    }

    @Test
    void a401WithoutAChallengeIsAReplyLikeOthers() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 401 Unauthorized", "{}")) {
            assertEquals(
                    401,
                    exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))
                            .status());
        }
    }

    @Test
    void aBodyThatIsNotUtf8ReadsAsEmpty() throws Exception {
        byte[] latin1 =
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1);
        try (LoopbackServer server = new LoopbackServer((connection, out) -> out.write(latin1))) {
            assertEquals(
                    "",
                    exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))
                            .body());
        }
    }

    @Test
    void aGetWhoseConnectionBreaksIsSentOnceMore() throws Exception {
        try (LoopbackServer server = new LoopbackServer((connection, out) -> out.write(
                connection == 1
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ha".getBytes(StandardCharsets.UTF_8)
                        : LoopbackServer.whole("HTTP/1.1 200 OK", "whole")))) {
            assertEquals(
                    "whole",
                    exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))
                            .body());
            assertEquals(2, server.requests.size());
        }
    }

    @Test
    void aGetIsSentTwiceAtMost() throws Exception {
        try (LoopbackServer server = new LoopbackServer((connection, out) ->
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ha".getBytes(StandardCharsets.UTF_8)))) {
            assertEquals(
                    ProviderMessage.BROKE_OFF,
                    failure(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))
                            .what());
            assertEquals(2, server.requests.size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"ha", "nonsense\r\n\r\n"})
    void aPostThatMayHaveArrivedIsNeverSentAgain(String start) throws Exception {
        try (LoopbackServer server =
                new LoopbackServer((connection, out) -> out.write(start.getBytes(StandardCharsets.UTF_8)))) {
            ProviderUnreachable failure =
                    failure(HttpCall.post(EndpointName.TOKEN, server.uri("/token"), Map.of("code", "c0de"), deadline));
            assertTrue(failure.sent());
            assertEquals(ProviderMessage.BROKE_OFF, failure.what());
            assertEquals(1, server.requests.size());
            assertFalse(failure.toString().contains("c0de"), failure.toString());
        }
    }

    @Test
    void aPostThatDidNotLeaveIsSentOnceMore() throws Exception {
        try (LoopbackServer server = new LoopbackServer((connection, out) -> {})) {
            URI tls = URI.create("https://localhost:" + server.port() + "/token");
            ProviderUnreachable failure =
                    failure(HttpCall.post(EndpointName.TOKEN, tls, Map.of("code", "c"), deadline));
            assertFalse(failure.sent());
            assertEquals(ProviderMessage.UNREACHABLE, failure.what());
            assertEquals(2, server.requests.size());
        }
    }

    @Test
    void aRefusedConnectionSaysThatNothingWasSent() throws Exception {
        URI nobody;
        try (ServerSocket gone = new ServerSocket(0)) {
            nobody = URI.create("http://localhost:" + gone.getLocalPort() + "/token");
        }
        ProviderUnreachable failure = failure(HttpCall.post(EndpointName.TOKEN, nobody, Map.of(), deadline));
        assertFalse(failure.sent());
        assertEquals(ProviderMessage.UNREACHABLE, failure.what());
    }

    @Test
    void anUnknownHostIsNamed() {
        ProviderUnreachable failure =
                failure(HttpCall.get(EndpointName.JWKS, URI.create("http://descope.invalid/x?token=s3cret"), deadline));
        String line = String.valueOf(failure.getMessage());
        assertTrue(line.contains("GET http://descope.invalid/x could not be reached: its host is not known."), line);
    }

    @Test
    void theProxyOfTheJvmIsUsed() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (LoopbackServer proxy = LoopbackServer.answering("HTTP/1.1 200 OK", "by proxy")) {
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("localhost", proxy.port())));
            try (JdkHttpExchange behind =
                    new JdkHttpExchange(new DescopeConfig.Http(Duration.ofSeconds(30), Duration.ofSeconds(30)))) {
                HttpCall call = HttpCall.get(EndpointName.JWKS, URI.create("http://descope.invalid/x"), deadline);
                assertEquals("by proxy", behind.send(call).body());
            }
            assertTrue(proxy.requests.get(0).startsWith("GET http://descope.invalid/x HTTP/1.1"));
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private ProviderUnreachable failure(HttpCall call) {
        return assertThrows(ProviderUnreachable.class, () -> exchange.send(call));
    }
}
