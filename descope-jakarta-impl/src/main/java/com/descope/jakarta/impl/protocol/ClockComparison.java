package com.descope.jakarta.impl.protocol;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.ProviderMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Compares Descope's clock with ours, and says once if they are about to part. */
public final class ClockComparison {
    private final Clock clock;
    private final Duration allowed;
    private final DescopeLog log;
    private final AtomicBoolean said = new AtomicBoolean();
    private final AtomicReference<@Nullable Duration> last = new AtomicReference<>();

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

    /** By how much Descope's clock was ahead of ours in the last answer of the token endpoint; it is exact to a second. */
    public Optional<Duration> ahead() {
        return Optional.ofNullable(last.get());
    }

    void look(HttpReply reply) {
        reply.date().ifPresent(date -> {
            Duration ahead = Duration.between(clock.instant(), date);
            last.set(ahead);
            Duration difference = ahead.abs();
            if (difference.compareTo(allowed) > 0 && said.compareAndSet(false, true)) {
                log.say(ProviderMessage.CLOCK_DIFFERS, difference);
            }
        });
    }
}
