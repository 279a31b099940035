package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.session.SignInProofs;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** From the token endpoint's answer to somebody who signed in: verify, compare (OpenID Connect Core 1.0, 3.1.3). */
final class SignInJudge {
    private final TokenValidator validator;
    private final TokenProofs proofs;
    private final Supplier<String> sessionIds;
    private final Clock clock;

    SignInJudge(TokenValidator validator, TokenProofs proofs, Supplier<String> sessionIds, Clock clock) {
        this.validator = validator;
        this.proofs = proofs;
        this.sessionIds = sessionIds;
        this.clock = clock;
    }

    /** The nonce and age are what was sent to {@code /authorize}, if anything was. */
    SignedInSession judged(TokenResponse response, Optional<String> nonce, Optional<Duration> maxAge, Deadline deadline)
            throws ProviderFailure, TokenRefused, LoginRefused {
        String rawIdToken = response.idToken().orElseThrow(() -> new LoginRefused(502, LoginMessage.NO_ID_TOKEN));
        VerifiedToken idToken = validator.idToken(
                rawIdToken, new IdTokenExpectation(nonce, maxAge, Optional.of(response.accessToken())), deadline);
        Optional<VerifiedToken> accessToken = proofs.accessToken(response.accessToken(), idToken.subject(), deadline);
        SignInProofs proved = new SignInProofs(
                idToken,
                response.accessToken(),
                accessToken,
                proofs.userInfo(response.accessToken(), idToken.subject(), deadline));
        return SignedInSession.begin(
                sessionIds.get(),
                clock.instant(),
                proved,
                response.refreshToken(),
                accessEnd(response, accessToken, idToken));
    }

    private static Instant accessEnd(
            TokenResponse response, Optional<VerifiedToken> accessToken, VerifiedToken idToken) {
        return response.expiresIn()
                .map(response.received()::plus)
                .orElseGet(() -> accessToken.orElse(idToken).expiresAt());
    }
}
