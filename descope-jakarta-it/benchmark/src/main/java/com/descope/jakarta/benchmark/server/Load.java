package com.descope.jakarta.benchmark.server;

import com.descope.jakarta.benchmark.app.PageServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two clients that ask for a page as fast as it is answered. */
final class Load implements AutoCloseable {
    private static final int CLIENTS = 2;

    private final int port;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    Load(int port) {
        this.port = port;
    }

    /** The number of answers; all requests in turns, and again. Throws if one is not the page. */
    long run(List<byte[]> requests, Duration time, String expected) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Future<Long>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * requests.size() / CLIENTS;
            running.add(clients.submit(() -> client(requests, first, end, expected)));
        }
        long answers = 0;
        for (Future<Long> client : running) {
            try {
                answers += client.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException(failed.getCause());
            }
        }
        return answers;
    }

    private long client(List<byte[]> requests, int first, long end, String expected) throws IOException {
        long answers = 0;
        try (Connection connection = new Connection(port)) {
            for (int next = first; System.nanoTime() < end; next++) {
                String answer = connection.exchange(requests.get(next % requests.size()));
                if (!isPage(answer, expected)) {
                    throw new IOException("not the page: " + answer);
                }
                answers++;
            }
        }
        return answers;
    }

    static boolean isPage(String answer, String expected) {
        return answer.startsWith("HTTP/1.1 200 ") && answer.endsWith(expected);
    }

    /** What the page says to this guard's callers. */
    static String expected(Guard guard) {
        return guard == Guard.UNPROTECTED ? PageServlet.NOBODY : PageServlet.CALLER;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
