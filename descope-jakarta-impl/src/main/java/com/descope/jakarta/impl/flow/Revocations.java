package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.Revocation;
import com.descope.jakarta.impl.session.SignedInSession;
import java.time.Clock;
import java.time.Duration;

/** Takes tokens back at Descope (RFC 7009): those that an application names, and a session's at its logout. */
final class Revocations {
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final boolean atLogout;
    private final Revocation revocation;
    private final DescopeLog log;
    private final Clock clock;

    /** {@code atLogout} is {@code descope.logout.revoke}. */
    Revocations(boolean atLogout, Revocation revocation, DescopeLog log, Clock clock) {
        this.atLogout = atLogout;
        this.revocation = revocation;
        this.log = log;
        this.clock = clock;
    }

    void now(String token) throws ProviderFailure {
        revocation.revoke(token, Deadline.ofRequest(clock));
    }

    /** Without its refresh token a session cannot go on anywhere; a failure is logged and stops no logout. */
    void atLogout(SignedInSession session, Deadline deadline) {
        String refreshToken = session.tokens().refreshToken();
        if (!atLogout || refreshToken.isEmpty()) {
            return;
        }
        try {
            revocation.revoke(refreshToken, Deadline.in(deadline.leftUpTo(AT_MOST), clock));
        } catch (ProviderFailure failure) {
            log.say(failure.what(), failure.values());
        }
    }
}
