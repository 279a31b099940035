package com.descope.jakarta.impl.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is moved. */
public final class SettableClock extends Clock {
    private static final Callable<?> NOTHING = () -> "";

    private final AtomicReference<Callable<?>> interruption = new AtomicReference<>(NOTHING);
    private volatile Instant now;

    public SettableClock(String now) {
        this.now = Instant.parse(now);
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    /** Does something just before the time is read, as if another thread had been faster. */
    void beforeNextReading(Callable<?> other) {
        interruption.set(other);
    }

    @Override
    public Instant instant() {
        try {
            interruption.getAndSet(NOTHING).call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
