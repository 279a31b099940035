package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.log.LimitedLog;
import com.descope.jakarta.impl.log.ObserveMessage;
import java.time.Duration;

/** No request fails because it cannot be counted. */
final class GuardedMeters implements Meters {
    private final Meters meters;
    private final LimitedLog log;

    GuardedMeters(Meters meters, LimitedLog log) {
        this.meters = meters;
        this.log = log;
    }

    @Override
    public void count(Counter counter, String value) {
        guarded(() -> meters.count(counter, value));
    }

    @Override
    public void call(String endpoint, String outcome, Duration took) {
        guarded(() -> meters.call(endpoint, outcome, took));
    }

    private void guarded(Runnable measuring) {
        try {
            measuring.run();
        } catch (RuntimeException | LinkageError failed) {
            log.say(ObserveMessage.NOT_MEASURED, failed.toString());
        }
    }
}
