package com.descope.jakarta.impl.protocol;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The threads of one HTTP client: daemons, which know no class of the application, and end with it. */
final class ClientThreads {
    private static final long SECONDS_TO_END = 2;

    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "descope-http");
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    });

    ExecutorService executor() {
        return executor;
    }

    /**
     * Makes the client without the application's context class loader: the client starts a thread of its own, which inherits
     * the loader, and before Java 21 ends some seconds after the client became garbage.
     */
    HttpClient without(Supplier<HttpClient> maker) {
        Thread here = Thread.currentThread();
        ClassLoader application = here.getContextClassLoader();
        here.setContextClassLoader(ClassLoader.getSystemClassLoader());
        try {
            return maker.get();
        } finally {
            here.setContextClassLoader(application);
        }
    }

    /** Ends the threads, and from Java 21 on, where clients can be closed, the client's own one. */
    void end(HttpClient client) {
        if (client instanceof AutoCloseable closeable) {
            executor.execute(() -> close(closeable));
        }
        // Interrupts close() too, which makes it stop all calls instead of waiting for them.
        executor.shutdownNow();
        try {
            executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
