package com.descope.jakarta.impl.session;

import com.descope.jakarta.Claims;
import com.descope.jakarta.impl.token.VerifiedToken;
import com.descope.jakarta.impl.token.VerifiedUserInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a sign-in has verified.
 *
 * @param accessToken empty for an opaque access token, and for one that is not addressed to us: it is kept, not read
 */
public record SignInProofs(
        VerifiedToken idToken,
        String rawAccessToken,
        Optional<VerifiedToken> accessToken,
        Optional<VerifiedUserInfo> userInfo) {
    private static final Set<String> OF_TOKENS_ONLY = Set.of("su", "amr", "acr", "auth_time");

    /** The ID token's claims; what it lacks from the access token, then from userinfo. */
    public Claims claims() {
        Map<String, Object> merged = new LinkedHashMap<>(idToken.claims().asMap());
        fill(merged, besideIdToken());
        return Claims.of(merged);
    }

    Map<String, Object> besideIdToken() {
        return beside(accessToken, userInfo);
    }

    /** What is said beside the ID token: the access token's claims, and what it lacks from userinfo. */
    static Map<String, Object> beside(Optional<VerifiedToken> accessToken, Optional<VerifiedUserInfo> userInfo) {
        Map<String, Object> claims = new LinkedHashMap<>();
        accessToken.ifPresent(token -> claims.putAll(token.claims().asMap()));
        userInfo.ifPresent(info -> fill(claims, unproved(info)));
        return claims;
    }

    /** Userinfo is no token: it does not say how or when somebody signed in. */
    private static Map<String, Object> unproved(VerifiedUserInfo info) {
        Map<String, Object> claims = new LinkedHashMap<>(info.claims().asMap());
        claims.keySet().removeAll(OF_TOKENS_ONLY);
        return claims;
    }

    private static void fill(Map<String, Object> known, Map<?, ?> more) {
        more.forEach((name, value) -> known.merge((String) name, value, SignInProofs::both));
    }

    private static Object both(Object known, Object more) {
        if (known instanceof Map<?, ?> object && more instanceof Map<?, ?> other) {
            Map<String, Object> merged = new LinkedHashMap<>();
            object.forEach((name, value) -> merged.put((String) name, value));
            fill(merged, other);
            return merged;
        }
        return known;
    }

    @Override
    public String toString() {
        return "SignInProofs";
    }
}
