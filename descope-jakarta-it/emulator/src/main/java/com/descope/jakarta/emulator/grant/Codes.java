package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.SignIn;
import com.descope.jakarta.emulator.user.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Authorization codes: short-lived, good for one exchange. */
public final class Codes {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Switches switches;
    private final Ids ids;
    private final Clock clock;
    private final ExpiringMap<Issued> issued;

    /** What a code stands for. */
    public record CodeGrant(AuthorizationRequest request, SignIn signIn, Family family) {}

    private record Issued(CodeGrant grant, Instant end, AtomicBoolean used) {}

    public Codes(Switches switches, Ids ids, Clock clock) {
        this.switches = switches;
        this.ids = ids;
        this.clock = clock;
        this.issued = new ExpiringMap<>(clock);
    }

    public String issue(AuthorizationRequest request, SignIn signIn) {
        String code = ids.next("");
        Instant end = clock.instant().plus(switches.get(Switch.CODE_LIFETIME));
        CodeGrant grant = new CodeGrant(request, signIn, new Family());
        issued.put(code, new Issued(grant, end, new AtomicBoolean()), end.plus(REMEMBERED));
        return code;
    }

    /** Uses a code up. A second use ends the family of the first (RFC 6749, 4.1.2). */
    public Optional<CodeGrant> redeem(String code) {
        Optional<Issued> known = issued.get(code);
        if (known.isPresent() && !known.get().used().compareAndSet(false, true)) {
            known.get().grant().family().end();
            return Optional.empty();
        }
        return known.filter(one -> clock.instant().isBefore(one.end())).map(Issued::grant);
    }

    void clear() {
        issued.clear();
    }
}
