package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Authorization requests whose user looks at the sign-in page. */
public final class PendingSignIns {

    private static final Duration LIFE = Duration.ofHours(1);

    private final Ids ids;
    private final Clock clock;
    private final ExpiringMap<AuthorizationRequest> pending;

    public PendingSignIns(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
        this.pending = new ExpiringMap<>(clock);
    }

    public String add(AuthorizationRequest request) {
        String id = ids.next("");
        pending.put(id, request, clock.instant().plus(LIFE));
        return id;
    }

    /** The request, once. */
    public Optional<AuthorizationRequest> take(String id) {
        return pending.remove(id);
    }

    void clear() {
        pending.clear();
    }
}
