package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.settings.Switch;
import com.descope.jakarta.emulator.settings.Switches;
import com.descope.jakarta.emulator.token.SignIn;
import java.time.Clock;
import java.util.Optional;

/** The access tokens that were issued, for userinfo. */
public final class AccessTokens {

    private final Switches switches;
    private final Clock clock;
    private final ExpiringMap<SignIn> issued;
    private final ExpiringMap<Boolean> revoked;

    public AccessTokens(Switches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
        this.issued = new ExpiringMap<>(clock);
        this.revoked = new ExpiringMap<>(clock);
    }

    public void put(String token, SignIn signIn) {
        issued.put(token, signIn, clock.instant().plus(switches.get(Switch.ACCESS_TOKEN_LIFETIME)));
    }

    public Optional<SignIn> find(String token) {
        return issued.get(token);
    }

    public void revoke(String token) {
        issued.remove(token);
        revoked.put(token, true, clock.instant().plus(switches.get(Switch.REFRESH_TOKEN_LIFETIME)));
    }

    public boolean revoked(String token) {
        return revoked.get(token).isPresent();
    }

    void clear() {
        issued.clear();
        revoked.clear();
    }
}
