package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Compares Descope's clock with ours, and says once if they are about to part. */
public final class ClockComparison {
    private final Clock clock;
    private final Duration allowed;
    private final DescopeLog log;
    private final AtomicBoolean said = new AtomicBoolean();

    /**
     * Compares for one instance of the module.
     *
     * @param skew what tokens are allowed; beyond half of it there is a warning, before the first good token is refused
     */
    public ClockComparison(Clock clock, Duration skew, DescopeLog log) {
        this.clock = clock;
        this.allowed = skew.dividedBy(2);
        this.log = log;
    }

    void look(HttpReply reply) {
        reply.date().ifPresent(date -> {
            Duration difference = Duration.between(date, clock.instant()).abs();
            if (difference.compareTo(allowed) > 0 && said.compareAndSet(false, true)) {
                log.say(ProviderMessage.CLOCK_DIFFERS, difference);
            }
        });
    }
}
