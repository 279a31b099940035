package com.descope.jakarta.impl.token;

import com.descope.jakarta.Claims;

/** A userinfo answer about the subject of the ID token. Only {@link UserInfoVerifier} makes it. */
public final class VerifiedUserInfo {
    private final Claims claims;

    VerifiedUserInfo(Claims claims) {
        this.claims = claims;
    }

    public Claims claims() {
        return claims;
    }

    /** Names only, as {@link Claims} does. */
    @Override
    public String toString() {
        return "VerifiedUserInfo[" + claims + "]";
    }
}
