package com.descope.jakarta.impl.token;

import com.descope.jakarta.impl.config.DescopeConfig;
import com.descope.jakarta.impl.log.TokenMessage;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds that pass as a bearer, and no others (RFC 8725, section 3.12), since all of a project's tokens share keys:
 *
 * <ol type="a">
 *   <li>an OIDC access token: {@code token_type} is {@code access_token}, or, with discovery on and without the claim, the
 *       header's {@code typ} is {@code at+jwt} (RFC 9068, section 2.1); {@code aud} is required;
 *   <li>a session token: no {@code token_type}, {@code drn} is the session's name, one of the two session issuers;
 *   <li>a session token of an access key, only if admitted: neither claim, the same issuers, no {@code dv}.
 * </ol>
 *
 * Refresh tokens ({@code dv} without {@code rexp}, or another {@code drn}), ID tokens and logout tokens are none of them.
 */
final class BearerKind implements TokenCheck<SignedToken> {
    private final DescopeConfig.Bearer bearer;
    private final boolean discovery;
    private final Set<String> sessionIssuers;

    BearerKind(DescopeConfig config) {
        this.bearer = config.bearer();
        DescopeConfig.Provider provider = config.provider();
        this.discovery = provider.discovery();
        this.sessionIssuers = Set.of(provider.projectId(), provider.baseUrl() + "/v1/apps/" + provider.projectId());
    }

    @Override
    public void check(SignedToken token) throws TokenRefused {
        Optional<String> kind = token.text("token_type");
        Optional<String> resource = token.text("drn");
        refuseIf(token.has("events"), "it is a logout token");
        refuseIf(token.has("dv") && !token.has("rexp"), "it is a refresh token (dv without rexp)");
        refuseIf(
                resource.isPresent() && !resource.get().equals(bearer.sessionName()),
                "its drn is " + resource.orElse(""));
        if (kind.isPresent()) {
            refuseIf(!kind.get().equals("access_token"), "its token_type is " + kind.get());
            refuseIf(token.audiences().isEmpty(), "it is an access token without aud");
        } else if (discovery && declaredAccessToken(token.header())) {
            refuseIf(token.audiences().isEmpty(), "it is an access token without aud");
        } else {
            sessionToken(token, resource.isPresent());
        }
    }

    private void sessionToken(SignedToken token, boolean named) throws TokenRefused {
        if (!named) {
            refuseIf(token.has("nonce") || token.has("at_hash"), "it is an ID token");
            refuseIf(!bearer.accessKeys(), "it has neither token_type nor drn");
            refuseIf(token.has("dv"), "it has dv, and neither token_type nor drn");
        }
        refuseIf(
                !sessionIssuers.contains(token.requiredText("iss")),
                "it has no token_type, and its issuer is not one of session tokens");
    }

    private static boolean declaredAccessToken(TokenHeader header) {
        String type = header.type().orElse("");
        return type.equalsIgnoreCase("at+jwt") || type.equalsIgnoreCase("application/at+jwt");
    }

    private static void refuseIf(boolean broken, String reason) throws TokenRefused {
        if (broken) {
            throw new TokenRefused(TokenMessage.NOT_A_BEARER, reason);
        }
    }
}
