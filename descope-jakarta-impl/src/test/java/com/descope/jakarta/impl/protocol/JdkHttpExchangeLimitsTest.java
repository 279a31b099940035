package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdkHttpExchangeLimitsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final JdkHttpExchange hurried = new JdkHttpExchange(new DescopeConfig.Http(LONG, SHORT));
    private final JdkHttpExchange patient = new JdkHttpExchange(new DescopeConfig.Http(LONG, LONG));
    private final LoopbackServer server;
    private volatile LoopbackServer.Script script = (connection, out) -> {};

    JdkHttpExchangeLimitsTest() throws IOException {
        server = new LoopbackServer((connection, out) -> script.answer(connection, out));
    }

    @AfterEach
    void close() {
        server.close();
        hurried.close();
        patient.close();
    }

    @Test
    void aServerThatSaysNothingIsLeftAfterTheRequestTimeout() throws Exception {
        serve((connection, out) -> server.over(60_000));
        ProviderUnreachable failure = failure(hurried, LONG);
        assertEquals(ProviderMessage.TOO_SLOW, failure.what());
        assertTrue(failure.sent());
        assertEquals(1, server.requests.size(), "what was too slow is not tried again");
    }

    @Test
    void aServerThatSaysNothingIsLeftAtTheDeadlineIfThatIsEarlier() throws Exception {
        serve((connection, out) -> server.over(60_000));
        assertEquals(ProviderMessage.TOO_SLOW, failure(patient, SHORT).what());
    }

    @Test
    void aBodyThatTricklesIsCutAtTheTimeoutAndItsConnectionClosed() throws Exception {
        serve((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (!server.over(10)) {
                out.write(' ');
                out.flush();
            }
        });
        assertEquals(ProviderMessage.TOO_SLOW, failure(hurried, LONG).what());
        assertTrue(server.cut.await(20, TimeUnit.SECONDS), "the connection is closed");
    }

    @Test
    void aBodyThatNeverEndsIsCutAtOneMegabyteAndNotAskedForAgain() throws Exception {
        serve((connection, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            while (!server.over(0)) {
                out.write(chunk);
            }
        });
        assertEquals(ProviderMessage.ANSWER_TOO_LONG, failure(patient, LONG).what());
        assertTrue(server.cut.await(20, TimeUnit.SECONDS), "the connection is closed");
        assertEquals(1, server.requests.size());
    }

    @Test
    void aBodyMayHaveOneMegabyteAndNoMore() throws Exception {
        String most = " ".repeat(1_048_576);
        serve((connection, out) ->
                out.write(LoopbackServer.whole("HTTP/1.1 200 OK", connection == 1 ? most : most + " ")));
        HttpCall call = HttpCall.get(EndpointName.JWKS, server.uri("/x"), Deadline.in(LONG, Clock.systemUTC()));
        assertEquals(most.length(), patient.send(call).body().length());
        assertEquals(ProviderMessage.ANSWER_TOO_LONG, failure(patient, LONG).what());
    }

    @Test
    void afterTheDeadlineNothingIsSent() throws Exception {
        serve((connection, out) -> out.write(LoopbackServer.whole("HTTP/1.1 200 OK", "")));
        ProviderUnreachable failure = failure(patient, Duration.ZERO);
        assertEquals(ProviderMessage.TOO_SLOW, failure.what());
        assertFalse(failure.sent());
        assertEquals(0, server.requests.size());
    }

    @Test
    void anInterruptedCallerStopsWaitingAndStaysInterrupted() throws Exception {
        serve((connection, out) -> server.over(60_000));
        Thread.currentThread().interrupt();
        ProviderUnreachable failure = assertThrows(ProviderUnreachable.class, () -> patient.send(call(LONG)));
        assertTrue(Thread.interrupted());
        assertEquals(ProviderMessage.UNREACHABLE, failure.what());
    }

    private void serve(LoopbackServer.Script given) {
        script = given;
    }

    private ProviderUnreachable failure(JdkHttpExchange exchange, Duration time) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThrows(ProviderUnreachable.class, () -> exchange.send(call(time))));
    }

    private HttpCall call(Duration time) {
        return HttpCall.get(EndpointName.JWKS, server.uri("/x"), Deadline.in(time, Clock.systemUTC()));
    }
}
