package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.SettableClock;
import com.descope.jakarta.impl.grant.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Does later work, on the thread of the test, when its time is made to come. */
final class ManualTimer implements Timer {
    private final SettableClock clock;
    private final List<Due> dues = new CopyOnWriteArrayList<>();

    private record Due(Instant at, Runnable work) {}

    ManualTimer(SettableClock clock) {
        this.clock = clock;
    }

    @Override
    public Appointment in(Duration delay, Runnable work) {
        Due due = new Due(clock.instant().plus(delay), work);
        dues.add(due);
        return () -> dues.remove(due);
    }

    boolean isIdle() {
        return dues.isEmpty();
    }

    void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        for (Optional<Due> next = dueUntil(end); next.isPresent(); next = dueUntil(end)) {
            Due due = next.get();
            dues.remove(due);
            clock.pass(Duration.between(clock.instant(), due.at()));
            due.work().run();
        }
        clock.pass(Duration.between(clock.instant(), end));
    }

    private Optional<Due> dueUntil(Instant end) {
        return dues.stream().filter(due -> !due.at().isAfter(end)).min(Comparator.comparing(Due::at));
    }
}
