package com.descope.jakarta.impl.grant;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's managed executor (Jakarta Concurrency 3.0, section 3.2.3); where there is none, a thread that ends with the deployment. */
public final class ServerTimer implements Timer, AutoCloseable {
    private static final String MANAGED = "java:comp/DefaultManagedScheduledExecutorService";
    private static final long IDLE_SECONDS = 30;

    private final ScheduledThreadPoolExecutor own;

    public ServerTimer() {
        own = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "descope-jakarta-device");
            thread.setDaemon(true);
            return thread;
        });
        own.setRemoveOnCancelPolicy(true);
        own.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        own.allowCoreThreadTimeOut(true);
    }

    @Override
    public Appointment in(Duration delay, Runnable work) {
        Future<?> appointment = executor().schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> appointment.cancel(false);
    }

    /** Looked up each time, since the name means something only on threads of the application. */
    @SuppressWarnings("BanJNDI") // A constant, of this server.
    private ScheduledExecutorService executor() {
        try {
            return new InitialContext().lookup(MANAGED) instanceof ScheduledExecutorService managed ? managed : own;
        } catch (NamingException none) {
            return own;
        }
    }

    @Override
    public void close() {
        own.shutdownNow();
    }
}
