package com.descope.jakarta.impl.identity;

import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.shared.LogoutIndex;
import com.descope.jakarta.impl.shared.Proven;
import com.descope.jakarta.impl.shared.StoreFailed;
import com.descope.jakarta.impl.token.BearerTokens;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.VerifiedToken;

/** From bearer tokens to callers. */
public final class Bearers {
    private final BearerTokens tokens;
    private final LogoutIndex logouts;
    private final CallerMapping callers;

    public Bearers(BearerTokens tokens, LogoutIndex logouts, CallerMapping callers) {
        this.tokens = tokens;
        this.logouts = logouts;
        this.callers = callers;
    }

    /** Somebody, and the token that proves it. */
    public record Known(Caller caller, VerifiedToken token) {}

    /**
     * The token's caller.
     *
     * @throws TokenRefused if the token is not good
     * @throws ProviderFailure if that cannot be told, because the keys cannot be had
     * @throws StoreFailed if the memory of logouts fails, or a store of the application
     */
    public Known caller(String jwt, Deadline deadline) throws TokenRefused, ProviderFailure, StoreFailed {
        VerifiedToken token = tokens.verified(jwt, deadline);
        if (logouts.isOver(proven(token))) {
            throw TokenRefused.signedOut();
        }
        return new Known(callers.caller(token).orElseThrow(() -> TokenRefused.unnamed(callers.nameClaim())), token);
    }

    private static Proven proven(VerifiedToken token) {
        return new Proven(token.subject(), token.claims().text("sid"), token.issuedAt());
    }
}
