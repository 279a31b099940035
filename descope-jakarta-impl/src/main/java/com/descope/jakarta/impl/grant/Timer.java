package com.descope.jakarta.impl.grant;

import java.time.Duration;

/** Runs work later. */
public interface Timer {

    /** Work to come, which can be called off. */
    interface Appointment {
        void cancel();
    }

    /**
     * Runs the work once, after this time.
     *
     * @throws java.util.concurrent.RejectedExecutionException if nothing is run any more
     */
    Appointment in(Duration delay, Runnable work);
}
