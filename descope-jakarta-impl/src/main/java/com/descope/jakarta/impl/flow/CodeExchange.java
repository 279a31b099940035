package com.descope.jakarta.impl.flow;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.attempt.AttemptWish;
import com.descope.jakarta.impl.attempt.LoginAttempt;
import com.descope.jakarta.impl.attempt.MatchedCallback;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.TokenRefused;
import java.util.Map;
import java.util.Optional;

/** From a proved callback and its code to a session. */
final class CodeExchange {
    private final boolean pkce;
    private final TokenEndpoint tokens;
    private final SignInJudge judge;

    CodeExchange(boolean pkce, TokenEndpoint tokens, SignInJudge judge) {
        this.pkce = pkce;
        this.tokens = tokens;
        this.judge = judge;
    }

    SignedInSession signIn(MatchedCallback callback, String code, String redirectUri, Deadline deadline)
            throws ProviderFailure, TokenRefused, LoginRefused {
        LoginAttempt attempt = callback.attempt();
        Optional<String> verifier = pkce ? Optional.of(attempt.verifier()) : Optional.empty();
        TokenResponse response = tokens.exchange(code, redirectUri, verifier, deadline);
        SignedInSession session = judge.judged(
                response, Optional.of(attempt.nonce()), attempt.wish().maxAge(), deadline);
        requireTenant(attempt.wish(), session.claims());
        return session;
    }

    /** A login that asked for a tenant is no login to another one. */
    private static void requireTenant(AttemptWish wish, Claims claims) throws LoginRefused {
        if (wish.tenant().isEmpty()) {
            return;
        }
        String wanted = wish.tenant().get();
        Optional<String> current = claims.text("dct");
        if (!current.map(wanted::equals).orElseGet(() -> belongs(claims, wanted))) {
            throw new LoginRefused(403, LoginMessage.OTHER_TENANT, wanted, current.orElse("none"));
        }
    }

    private static boolean belongs(Claims claims, String tenant) {
        return claims.asMap().get("tenants") instanceof Map<?, ?> tenants && tenants.get(tenant) instanceof Map<?, ?>;
    }
}
