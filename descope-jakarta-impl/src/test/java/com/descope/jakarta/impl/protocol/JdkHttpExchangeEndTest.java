package com.descope.jakarta.impl.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.config.EndpointName;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JdkHttpExchangeEndTest {
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(30), Clock.systemUTC());
    private final Set<Thread> before = new HashSet<>(threads());

    @Test
    void afterTheEndNoThreadIsLeft() throws Exception {
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 200 OK", "")) {
            JdkHttpExchange exchange = exchange();
            exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline));
            Set<Thread> ours = clientThreads();
            assertTrue(ours.size() >= 2, "an executor's thread and the client's own: " + ours);
            exchange.close();
            for (Thread thread : ours) {
                assertTrue(ends(thread), thread.getName());
            }
        }
    }

    @Test
    void noThreadHoldsTheApplicationsClassLoader() throws Exception {
        Thread here = Thread.currentThread();
        ClassLoader usual = here.getContextClassLoader();
        try (LoopbackServer server = LoopbackServer.answering("HTTP/1.1 200 OK", "");
                URLClassLoader application = new URLClassLoader(new URL[0], usual)) {
            here.setContextClassLoader(application);
            try (JdkHttpExchange exchange = exchange()) {
                assertEquals(application, here.getContextClassLoader(), "the caller keeps its own");
                exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline));
                Set<Thread> ours = clientThreads();
                assertFalse(ours.isEmpty());
                for (Thread thread : ours) {
                    assertFalse(application.equals(thread.getContextClassLoader()), thread.getName());
                }
            }
        } finally {
            here.setContextClassLoader(usual);
        }
    }

    @Test
    void aCallUnderWayEndsWithTheExchange() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer((connection, out) -> await(over))) {
            JdkHttpExchange exchange = exchange();
            CompletableFuture<ProviderUnreachable> call = CompletableFuture.supplyAsync(() -> assertThrows(
                    ProviderUnreachable.class,
                    () -> exchange.send(HttpCall.get(EndpointName.JWKS, server.uri("/x"), deadline))));
            assertTrue(server.asked.await(20, TimeUnit.SECONDS));
            exchange.close();
            assertTrue(
                    String.valueOf(call.get(20, TimeUnit.SECONDS).getMessage()).contains("is being stopped"));
        } finally {
            over.countDown();
        }
    }

    @Test
    void afterTheEndCallsFailAndASecondEndDoesNothing() {
        JdkHttpExchange exchange = exchange();
        exchange.close();
        exchange.close();
        HttpCall call = HttpCall.get(EndpointName.JWKS, URI.create("http://localhost/"), deadline);
        assertFalse(assertThrows(ProviderUnreachable.class, () -> exchange.send(call))
                .sent());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static JdkHttpExchange exchange() {
        return new JdkHttpExchange(new DescopeConfig.Http(Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    private Set<Thread> clientThreads() {
        Set<Thread> more = new HashSet<>(threads());
        more.removeAll(before);
        more.removeIf(thread -> thread.getName().startsWith("test-"));
        return more;
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    /** Before Java 21 the client's own thread looks every three seconds whether its client is garbage. */
    private static boolean ends(Thread thread) throws InterruptedException {
        for (int round = 0; round < 40 && thread.isAlive(); round++) {
            System.gc();
            thread.join(500);
        }
        return !thread.isAlive();
    }
}
