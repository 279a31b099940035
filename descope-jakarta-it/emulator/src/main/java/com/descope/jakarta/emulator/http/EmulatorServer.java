package com.descope.jakarta.emulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's HTTP server on the loopback interface, with threads of its own that end with it. */
public final class EmulatorServer implements AutoCloseable {

    private static final int MAX_BODY = 1_048_576;
    private static final int MAX_THREADS = 64;

    private final HttpServer server;
    private final ThreadPoolExecutor executor;
    private final RequestLog log;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Semaphore serving = new Semaphore(MAX_THREADS);
    private volatile boolean ending;

    /** Binds a port, and answers nothing yet. */
    public EmulatorServer(int port, RequestLog log) {
        // The JDK's server writes head and body apart; without this, Nagle's algorithm holds each answer back for 40
        // ms.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
        this.log = log;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator cannot listen on port " + port + ".", e);
        }
        AtomicInteger number = new AtomicInteger();
        this.executor = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1024), task -> {
                    Thread thread = new Thread(task, "descope-emulator-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        server.setExecutor(executor);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start(Dispatcher dispatcher) {
        server.createContext("/", exchange -> admit(exchange, dispatcher));
        server.start();
    }

    /**
     * Takes no more requests, and ends when those under way are answered, at the latest after this time. The JDK's server would
     * go on with those that come over connections which it has.
     */
    public void end(Duration atMost) throws InterruptedException {
        ending = true;
        serving.tryAcquire(MAX_THREADS, atMost.toMillis(), TimeUnit.MILLISECONDS);
        close();
    }

    /** Ends every request, also those that a fault lets hang. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.shutdownNow();
    }

    private void admit(HttpExchange exchange, Dispatcher dispatcher) throws IOException {
        serving.acquireUninterruptibly();
        try {
            if (ending) {
                exchange.close();
            } else {
                serve(exchange, dispatcher);
            }
        } finally {
            serving.release();
        }
    }

    private void serve(HttpExchange exchange, Dispatcher dispatcher) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                write(exchange, Reply.empty(413));
                return;
            }
            Optional<Call> call = read(exchange, dispatcher, new String(body, StandardCharsets.UTF_8));
            if (call.isEmpty()) {
                write(exchange, Reply.text(400, "text/plain", "The request cannot be read."));
                return;
            }
            log.add(call.get());
            write(exchange, answer(dispatcher, call.get()));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** A mistake of ours, or of a test's own fault, must not look like a broken connection. */
    private static Reply answer(Dispatcher dispatcher, Call call) throws InterruptedException {
        try {
            return dispatcher.answer(call);
        } catch (RuntimeException mistake) {
            return Reply.text(500, "text/plain", "The emulator itself failed: " + mistake);
        }
    }

    private Optional<Call> read(HttpExchange exchange, Dispatcher dispatcher, String body) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        String type = String.join(",", headers.getOrDefault("content-type", List.of()))
                .toLowerCase(Locale.ROOT);
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        Optional<Fields> form = type.startsWith("application/json")
                ? Fields.ofJson(body)
                : type.startsWith("application/x-www-form-urlencoded") ? Fields.ofForm(body) : Optional.of(Fields.NONE);
        Optional<Fields> queried = Fields.ofForm(query);
        String path = exchange.getRequestURI().getPath();
        if (form.isEmpty() || queried.isEmpty() || path == null) {
            return Optional.empty();
        }
        return Optional.of(new Call(
                dispatcher.endpoint(path),
                exchange.getRequestMethod(),
                path,
                queried.get(),
                form.get(),
                headers,
                body,
                closing));
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : bytes.length);
        if (bodiless) {
            return;
        }
        int length = reply.half() ? bytes.length / 2 : bytes.length;
        // Not closed when only half is written: the exchange then closes the connection.
        OutputStream out = exchange.getResponseBody();
        out.write(bytes, 0, length);
        out.flush();
    }
}
