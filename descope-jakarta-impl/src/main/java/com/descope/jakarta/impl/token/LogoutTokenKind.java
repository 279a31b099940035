package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Map;
import java.util.Optional;

/**
 * A logout token and no other (OpenID Connect Back-Channel Logout 1.0, sections 2.4 and 2.6): {@code events} has the logout
 * event, {@code sub} or {@code sid} is there, {@code jti} is there, and {@code nonce} is not.
 */
final class LogoutTokenKind implements TokenCheck<SignedToken> {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST = 255;

    @Override
    public void check(SignedToken token) throws TokenRefused {
        refuseIf(token.has("nonce"), "it has a nonce");
        refuseIf(token.has("token_type"), "it has a token_type");
        boolean event = token.claims().asMap().get("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>;
        refuseIf(!event, "its events lack the logout event");
        refuseIf(name(token, "jti").isEmpty(), "it has no jti");
        refuseIf(name(token, "sub").isEmpty() && name(token, "sid").isEmpty(), "it has neither sub nor sid");
        String type = token.header().type().orElse("JWT");
        refuseIf(!type.equalsIgnoreCase("JWT") && !type.equalsIgnoreCase("logout+jwt"), "its header's typ is " + type);
    }

    private static Optional<String> name(SignedToken token, String claim) throws TokenRefused {
        Optional<String> name = token.text(claim);
        refuseIf(
                name.isPresent() && (name.get().isBlank() || name.get().length() > LONGEST),
                "its " + claim + " is blank or long");
        return name;
    }

    private static void refuseIf(boolean broken, String reason) throws TokenRefused {
        if (broken) {
            throw new TokenRefused(TokenMessage.NOT_A_LOGOUT_TOKEN, reason);
        }
    }
}
