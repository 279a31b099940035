package com.descope.jakarta.impl.cdi;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread for what no request should wait for; it ends when idle, and with the deployment. */
final class Background implements Executor, AutoCloseable {
    private static final int MOST_WAITING = 16;

    private final ThreadPoolExecutor threads;

    Background() {
        threads = new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
            Thread thread = new Thread(work, "descope-jakarta-background");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
