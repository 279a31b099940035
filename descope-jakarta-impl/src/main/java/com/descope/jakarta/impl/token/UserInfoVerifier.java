package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.json.JsonReader;
import com.descope.jakarta.impl.log.TokenMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.protocol.UserInfoReply;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Judges userinfo answers: a signed one as OpenID Connect Core 1.0, section 5.3.2 has it, and each one by its {@code sub}, which
 * must be the ID token's (section 5.3.2: else it must not be used).
 */
public final class UserInfoVerifier {
    private final TokenValidator tokens;
    private final JsonReader json;
    private final List<TokenCheck<SignedToken>> claims;

    public UserInfoVerifier(DescopeConfig config, TokenValidator tokens, JsonReader json, Clock clock) {
        this.tokens = tokens;
        this.json = json;
        Tolerance tolerance = new Tolerance(clock, config.tokens().clockSkew());
        this.claims = List.of(
                new IssuerExact(Set.of(config.provider().issuer())),
                new AudienceNamesUs(Set.of(config.client().id()), false),
                new NotExpired(tolerance, false),
                new NotBefore(tolerance));
    }

    /** The answer, if it is about {@code subject}, the {@code sub} of a verified ID token. */
    public VerifiedUserInfo verify(UserInfoReply reply, String subject, Deadline deadline)
            throws TokenRefused, ProviderFailure {
        Claims found = reply.signed() ? signed(reply.body(), deadline) : plain(reply.body());
        if (!found.text("sub").equals(Optional.of(subject))) {
            throw new TokenRefused(TokenMessage.USER_INFO_SUBJECT);
        }
        return new VerifiedUserInfo(found);
    }

    private Claims signed(String body, Deadline deadline) throws TokenRefused, ProviderFailure {
        SignedToken token = tokens.signed(body, deadline);
        for (TokenCheck<SignedToken> check : claims) {
            check.check(token);
        }
        return token.claims();
    }

    private Claims plain(String body) throws TokenRefused {
        return json.object(body).map(Claims::of).orElseThrow(() -> new TokenRefused(TokenMessage.USER_INFO_MALFORMED));
    }
}
