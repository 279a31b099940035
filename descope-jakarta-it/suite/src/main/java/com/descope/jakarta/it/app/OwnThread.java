package com.descope.jakarta.it.app;

/**
 * A thread of the application's own, which knows the application by the class loader of who starts it. Those of the common pool
 * know none, and which of the two CompletableFuture takes by itself depends on the number of processors and on Java's version.
 */
public final class OwnThread {
    private OwnThread() {}

    public static void start(Runnable work) {
        new Thread(work, "application").start();
    }
}
