package com.descope.jakarta.impl.flow;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LoginMessage;
import com.descope.jakarta.impl.protocol.Deadline;
import com.descope.jakarta.impl.protocol.ProviderFailure;
import com.descope.jakarta.impl.token.TokenRefused;
import com.descope.jakarta.impl.token.TokenValidator;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.descope.jakarta.impl.token.VerifiedUserInfo;
import java.util.Optional;

/** What can be proved of an access token that came from the token endpoint, at a sign-in and at a refresh. */
final class TokenProofs {
    private final TokenValidator validator;
    private final Optional<UserInfoSource> userInfo;
    private final DescopeLog log;

    /** With {@code userInfo} where {@code descope.caller.userinfo} is on. */
    TokenProofs(TokenValidator validator, Optional<UserInfoSource> userInfo, DescopeLog log) {
        this.validator = validator;
        this.userInfo = userInfo;
        this.log = log;
    }

    /** Descope's access tokens are JWTs with claims that the ID token may lack; any other is kept and not read. */
    Optional<VerifiedToken> accessToken(String raw, String subject, Deadline deadline)
            throws ProviderFailure, LoginRefused {
        try {
            VerifiedToken accessToken = validator.accessToken(raw, deadline);
            if (!accessToken.subject().equals(subject)) {
                throw new LoginRefused(502, LoginMessage.SUBJECTS_DIFFER);
            }
            return Optional.of(accessToken);
        } catch (TokenRefused refused) {
            log.say(LoginMessage.ACCESS_TOKEN_NOT_READ, refused.what().id());
            return Optional.empty();
        }
    }

    Optional<VerifiedUserInfo> userInfo(String accessToken, String subject, Deadline deadline)
            throws ProviderFailure, TokenRefused {
        if (userInfo.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(userInfo.get().fetch(accessToken, subject, deadline));
    }
}
