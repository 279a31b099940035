package com.descope.jakarta.impl.observe;

import com.descope.jakarta.impl.token.KeySource;
import com.descope.jakarta.impl.token.KeyState;
import java.time.Clock;
import java.util.Optional;

/**
 * Whether this node can tell who its callers are. It can until keys are wanted and not to be had: before they are first asked for,
 * and while old ones serve in an outage.
 */
public final class ProviderHealth {
    private final Optional<KeySource> keys;
    private final Clock clock;

    /** Without keys sign-in is off, which is no failure. */
    public ProviderHealth(Optional<KeySource> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What is known now.
     *
     * @param retrying whether keys are being asked for because of this look
     * @param keys empty where sign-in is off
     */
    record Look(boolean up, boolean retrying, Optional<KeyState> keys) {}

    /** Who is down gets no requests, which would ask for keys again, so that is done here. */
    Look look() {
        Optional<KeyState> state = keys.map(KeySource::state);
        boolean up = state.filter(known -> !known.usable(clock.instant())).isEmpty();
        boolean retrying = !up && keys.filter(KeySource::retry).isPresent();
        return new Look(up, retrying, state);
    }
}
