package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.identity.CallerMapping;
import com.descope.jakarta.impl.identity.MappingFailed;
import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.TokenEndpoint;
import com.descope.jakarta.impl.protocol.TokenResponse;
import com.descope.jakarta.impl.session.RefreshProofs;
import com.descope.jakarta.impl.session.SessionTokens;
import com.descope.jakarta.impl.session.SignedInSession;
import com.descope.jakarta.impl.shared.TokenPair;
import com.descope.jakarta.impl.shared.UnjudgedAnswers;
import com.descope.jakarta.impl.token.IdTokenExpectation;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From a session and its refresh token to the same session with new tokens (OpenID Connect Core 1.0, section 12). */
final class RefreshExchange {
    private final TokenEndpoint tokens;
    private final RefreshGate gate;
    private final TokenValidator validator;
    private final TokenProofs proofs;
    private final CallerMapping callers;
    private final UnjudgedAnswers<TokenResponse> unjudged;
    private final DescopeLog log;

    RefreshExchange(
            TokenEndpoint tokens,
            RefreshGate gate,
            TokenValidator validator,
            TokenProofs proofs,
            CallerMapping callers,
            UnjudgedAnswers<TokenResponse> unjudged,
            DescopeLog log) {
        this.tokens = tokens;
        this.gate = gate;
        this.validator = validator;
        this.proofs = proofs;
        this.callers = callers;
        this.unjudged = unjudged;
        this.log = log;
    }

    static TokenPair consumed(SignedInSession session) {
        return new TokenPair(session.tokens().refreshToken(), session.tokens().accessToken());
    }

    /** An answer that cannot be judged now is not asked for again: the refresh token may be used up. */
    SignedInSession refresh(SignedInSession session, Deadline deadline)
            throws ProviderFailure, TokenRefused, LoginRefused, RefreshGate.Closed {
        TokenPair consumed = consumed(session);
        Optional<TokenResponse> kept = unjudged.to(consumed);
        TokenResponse response =
                kept.isPresent() ? kept.get() : gate.through(() -> tokens.refresh(consumed.refreshToken(), deadline));
        unjudged.keep(consumed, response);
        SignedInSession refreshed = judged(session, response, deadline);
        unjudged.judged(consumed);
        return refreshed;
    }

    private SignedInSession judged(SignedInSession session, TokenResponse response, Deadline deadline)
            throws ProviderFailure, TokenRefused, LoginRefused {
        String raw = response.accessToken();
        Optional<VerifiedToken> idToken = idToken(response, session, deadline);
        Optional<VerifiedToken> accessToken = proofs.accessToken(raw, session.subject(), deadline);
        RefreshProofs proved =
                new RefreshProofs(idToken, raw, accessToken, proofs.userInfo(raw, session.subject(), deadline));
        SessionTokens renewed = new SessionTokens(
                raw,
                response.received(),
                accessEnd(response, accessToken.or(() -> idToken), session.tokens()),
                idToken.map(VerifiedToken::raw).orElse(session.tokens().idToken()),
                response.refreshToken().orElse(session.tokens().refreshToken()));
        return granted(session.refreshed(proved, renewed));
    }

    private Optional<VerifiedToken> idToken(TokenResponse response, SignedInSession session, Deadline deadline)
            throws ProviderFailure, TokenRefused {
        if (response.idToken().isEmpty()) {
            return Optional.empty();
        }
        IdTokenExpectation expected = IdTokenExpectation.ofRefresh(session.claims(), response.accessToken());
        return Optional.of(validator.idToken(response.idToken().get(), expected, deadline));
    }

    /** The old tokens may be used up already, so a store that fails now leaves the groups as they were. */
    private SignedInSession granted(SignedInSession session) throws LoginRefused {
        try {
            return callers.granted(session).orElseThrow(() -> new LoginRefused(502, LoginMessage.CALLER_UNNAMED));
        } catch (MappingFailed failed) {
            log.say(failed.what(), failed.values().toArray());
            return session;
        }
    }

    /** An opaque token whose life is not said is taken to live as long as the one before. */
    private static Instant accessEnd(TokenResponse response, Optional<VerifiedToken> proved, SessionTokens before) {
        Duration life = Duration.between(before.received(), before.accessEnd());
        return response.expiresIn()
                .map(response.received()::plus)
                .or(() -> proved.map(VerifiedToken::expiresAt))
                .orElseGet(() -> response.received().plus(life));
    }
}
