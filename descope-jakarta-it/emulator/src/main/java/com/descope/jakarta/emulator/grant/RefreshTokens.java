package com.descope.jakarta.emulator.grant;

import com.descope.jakarta.emulator.settings.Rotation;
import com.descope.jakarta.emulator.token.SignIn;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Refresh tokens and their families. */
public final class RefreshTokens {

    private final ExpiringMap<RefreshGrant> issued;

    /**
     * What a refresh token stands for.
     *
     * @param signIn the sign-in
     * @param family what ends together
     * @param confidential whether the client must authenticate, because it did not prove itself by PKCE
     * @param end when it expires
     * @param replaced whether rotation has put another in its place
     */
    public record RefreshGrant(
            SignIn signIn, Family family, boolean confidential, Instant end, AtomicBoolean replaced) {}

    public RefreshTokens(Clock clock) {
        this.issued = new ExpiringMap<>(clock);
    }

    public void put(String token, SignIn signIn, Family family, boolean confidential, Instant end) {
        issued.put(token, new RefreshGrant(signIn, family, confidential, end, new AtomicBoolean()), end);
    }

    /** The token's grant, whether it is still good or not. */
    public Optional<RefreshGrant> find(String token) {
        return issued.get(token);
    }

    /** Uses a token under a rule of rotation: false if it is not good any more. */
    public boolean use(RefreshGrant grant, Rotation rotation) {
        if (grant.family().ended()
                || (rotation == Rotation.OFF && grant.replaced().get())) {
            return false;
        }
        if (rotation == Rotation.OFF || grant.replaced().compareAndSet(false, true)) {
            return true;
        }
        if (rotation == Rotation.REUSE_DETECTED) {
            grant.family().end();
        }
        return false;
    }

    /** Ends the families of some sign-ins. */
    public void end(Predicate<SignIn> which) {
        issued.values().stream().filter(grant -> which.test(grant.signIn())).forEach(grant -> grant.family()
                .end());
    }

    void clear() {
        issued.clear();
    }
}
