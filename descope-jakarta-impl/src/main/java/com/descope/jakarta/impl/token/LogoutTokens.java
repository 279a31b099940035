package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Judges logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
public final class LogoutTokens {
    private final TokenValidator tokens;
    private final List<TokenCheck<SignedToken>> claims;

    public LogoutTokens(DescopeConfig config, TokenValidator tokens, Clock clock) {
        this.tokens = tokens;
        Tolerance tolerance = new Tolerance(clock, config.tokens().clockSkew());
        this.claims = List.of(
                new IssuerExact(Set.of(config.provider().issuer())),
                new AudienceNamesUs(Set.of(config.client().id()), true),
                new NotExpired(tolerance, true),
                new NotBefore(tolerance),
                new IssuedBeforeNow(tolerance),
                new LogoutTokenKind());
    }

    public VerifiedLogoutToken verified(String jwt, Deadline deadline) throws TokenRefused, ProviderFailure {
        SignedToken token = tokens.signed(jwt, deadline);
        for (TokenCheck<SignedToken> check : claims) {
            check.check(token);
        }
        return new VerifiedLogoutToken(token);
    }
}
