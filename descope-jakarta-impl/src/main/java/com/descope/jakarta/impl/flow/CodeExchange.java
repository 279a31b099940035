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
import com.descope.jakarta.impl.session.SignInProofs;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** From a proved callback and its code to a session: exchange, verify, compare (OpenID Connect Core 1.0, 3.1.3). */
final class CodeExchange {
    private final boolean pkce;
    private final TokenEndpoint tokens;
    private final TokenValidator validator;
    private final TokenProofs proofs;
    private final Supplier<String> sessionIds;
    private final Clock clock;

    CodeExchange(
            boolean pkce,
            TokenEndpoint tokens,
            TokenValidator validator,
            TokenProofs proofs,
            Supplier<String> sessionIds,
            Clock clock) {
        this.pkce = pkce;
        this.tokens = tokens;
        this.validator = validator;
        this.proofs = proofs;
        this.sessionIds = sessionIds;
        this.clock = clock;
    }

    SignedInSession signIn(MatchedCallback callback, String code, String redirectUri, Deadline deadline)
            throws ProviderFailure, TokenRefused, LoginRefused {
        LoginAttempt attempt = callback.attempt();
        Optional<String> verifier = pkce ? Optional.of(attempt.verifier()) : Optional.empty();
        TokenResponse response = tokens.exchange(code, redirectUri, verifier, deadline);
        String rawIdToken = response.idToken().orElseThrow(() -> new LoginRefused(502, LoginMessage.NO_ID_TOKEN));
        VerifiedToken idToken = validator.idToken(
                rawIdToken,
                new IdTokenExpectation(
                        Optional.of(attempt.nonce()), attempt.wish().maxAge(), Optional.of(response.accessToken())),
                deadline);
        Optional<VerifiedToken> accessToken = proofs.accessToken(response.accessToken(), idToken.subject(), deadline);
        SignInProofs proved = new SignInProofs(
                idToken,
                response.accessToken(),
                accessToken,
                proofs.userInfo(response.accessToken(), idToken.subject(), deadline));
        requireTenant(attempt.wish(), proved.claims());
        return SignedInSession.begin(
                sessionIds.get(),
                clock.instant(),
                proved,
                response.refreshToken(),
                accessEnd(response, accessToken, idToken));
    }

    /** A login that asked for a tenant is no login to another one. */
    private static void requireTenant(AttemptWish wish, Claims claims) throws LoginRefused {
        if (wish.tenant().isEmpty()) {
            return;
        }
        String wanted = wish.tenant().get();
        Optional<String> current = claims.text("dct");
        boolean there = current.isPresent()
                ? current.get().equals(wanted)
                : claims.at("/tenants/" + wanted.replace("~", "~0").replace("/", "~1"))
                        .isPresent();
        if (!there) {
            throw new LoginRefused(403, LoginMessage.OTHER_TENANT, wanted, current.orElse("none"));
        }
    }

    private static Instant accessEnd(
            TokenResponse response, Optional<VerifiedToken> accessToken, VerifiedToken idToken) {
        return response.expiresIn()
                .map(response.received()::plus)
                .orElseGet(() -> accessToken.orElse(idToken).expiresAt());
    }
}
