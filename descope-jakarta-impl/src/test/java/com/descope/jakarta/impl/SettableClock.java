package com.descope.jakarta.impl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes when a test says so. */
public final class SettableClock extends Clock {
    private static final Callable<?> NOTHING = () -> "";

    private final AtomicReference<Callable<?>> interruption = new AtomicReference<>(NOTHING);
    private volatile Instant now;

    /** From now on. */
    public SettableClock() {
        this(Clock.systemUTC().instant());
    }

    private SettableClock(Instant begin) {
        this.now = begin;
    }

    /** From an instant on, for tests that write instants down. */
    public static SettableClock at(String instant) {
        return new SettableClock(Instant.parse(instant));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Does something just before the time is read, as if another thread had been faster. */
    public void beforeNextReading(Callable<?> other) {
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
