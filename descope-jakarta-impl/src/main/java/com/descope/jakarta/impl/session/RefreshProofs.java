package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.descope.jakarta.impl.token.VerifiedUserInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a refresh has verified.
 *
 * @param idToken empty where the refresh brought none: the first one stays (OpenID Connect Core 1.0, section 12.2)
 * @param accessToken empty for one that is kept and not read
 */
public record RefreshProofs(
        Optional<VerifiedToken> idToken,
        String rawAccessToken,
        Optional<VerifiedToken> accessToken,
        Optional<VerifiedUserInfo> userInfo) {
    /** What the ID token says of itself and of the login; an access token's are about another token. */
    private static final Set<String> OF_THE_ID_TOKEN = Set.of(
            "iss",
            "sub",
            "aud",
            "azp",
            "exp",
            "iat",
            "nbf",
            "jti",
            "nonce",
            "at_hash",
            "auth_time",
            "sid",
            "token_type");

    /** As at a sign-in, or, without a new ID token, what is newer in place of what it renews. */
    Claims claims(SignedInSession before) {
        if (idToken.isPresent()) {
            return new SignInProofs(idToken.get(), rawAccessToken, accessToken, userInfo).claims();
        }
        Map<String, Object> newer = besideIdToken();
        Map<String, Object> claims = new LinkedHashMap<>(before.claims().asMap());
        if (!newer.isEmpty()) {
            // A role that was taken away stands nowhere in what is newer.
            before.renewedClaims().stream()
                    .filter(name -> !OF_THE_ID_TOKEN.contains(name))
                    .forEach(claims::remove);
        }
        newer.keySet().removeAll(OF_THE_ID_TOKEN);
        claims.putAll(newer);
        return Claims.of(claims);
    }

    /** Empty only where nothing but an opaque token came: whatever is verified has claims. */
    Map<String, Object> besideIdToken() {
        return SignInProofs.beside(accessToken, userInfo);
    }

    @Override
    public String toString() {
        return "RefreshProofs";
    }
}
