package com.descope.jakarta.impl.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says what anybody can cause, at most thirty lines a minute; how many were left out is said with the next one. */
public final class LimitedLog {
    private static final int USUAL = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final DescopeLog log;
    private final Clock clock;
    private final int most;
    private Instant begun = Instant.EPOCH;
    private int said;
    private int leftOut;

    public LimitedLog(DescopeLog log, Clock clock) {
        this(log, clock, USUAL);
    }

    /** At most so many lines a minute. */
    public LimitedLog(DescopeLog log, Clock clock, int most) {
        this.log = log;
        this.clock = clock;
        this.most = most;
    }

    public void say(Message message, Object... values) {
        if (begins()) {
            log.say(message, values);
        }
    }

    public void sayFor(String reference, Message message, Object... values) {
        if (begins()) {
            log.sayFor(reference, message, values);
        }
    }

    private boolean begins() {
        Turn turn = turn();
        if (turn.leftOutBefore() > 0) {
            log.say(ServerMessage.LEFT_OUT, turn.leftOutBefore());
        }
        return turn.allowed();
    }

    private record Turn(boolean allowed, int leftOutBefore) {}

    /** A clock that was set back begins a new minute. */
    private synchronized Turn turn() {
        Instant now = clock.instant();
        if (now.isBefore(begun) || !now.isBefore(begun.plus(WINDOW))) {
            Turn first = new Turn(true, leftOut);
            begun = now;
            said = 1;
            leftOut = 0;
            return first;
        }
        if (said < most) {
            said++;
            return new Turn(true, 0);
        }
        leftOut++;
        return new Turn(false, 0);
    }
}
