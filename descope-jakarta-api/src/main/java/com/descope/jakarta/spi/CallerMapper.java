package com.descope.jakarta.spi;

import com.descope.jakarta.Claims;

/**
 * Makes callers of claims in the application's own way: its own names, or groups that claims do not name. An application provides one
 * CDI bean of this type, {@code @ApplicationScoped}; two are a deployment problem, {@code DESCOPE-1071}. Without one,
 * {@code descope.caller.name-claim} and {@code descope.caller.group-claims} decide.
 *
 * <p>It is asked for sessions and bearer tokens alike, when a user signs in, after each refresh, when a token is first seen, and now and
 * then besides; the answer may depend on nothing but the claims, and must come quickly. What looks something up is better an
 * {@code IdentityStore} of the application that provides groups: it is asked at sign-in, after each refresh and when a token is first seen,
 * and its groups are kept in between.
 */
@FunctionalInterface
public interface CallerMapper {

    /**
     * The caller of these claims.
     *
     * @param claims verified, of a session or a token
     * @param usual the caller that the configuration makes of them; its name is blank where they have none
     * @return the caller as the container shall know him; the groups that identity stores of the application add come on top. A blank
     *     name is nobody: a login fails with {@code DESCOPE-2014}, a token is refused with {@code DESCOPE-3026}. An exception, and
     *     {@code null}, are {@code DESCOPE-2023}: a login fails, other requests that need a caller get 503, and sessions stay
     */
    MappedCaller map(Claims claims, MappedCaller usual);
}
