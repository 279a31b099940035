package com.descope.jakarta;

import java.util.Optional;

/**
 * The current caller as Descope knows him: {@code @Inject DescopeContext descope}.
 *
 * <p>It speaks of the request that the calling thread works on. Outside a request (a timer, another thread, also one that works
 * for a request) every method but {@link #login}, {@link #logout()} and {@link #revoke} answers as for an anonymous caller. Take what
 * another thread needs along: {@link DescopePrincipal}, {@link DescopeTokens} and {@link Claims} are immutable.
 */
public interface DescopeContext {

    /**
     * The caller.
     *
     * @return the principal, also of one whom a mechanism of the application's own has signed in with a {@link DescopeCredential}, who has no
     *     {@link #tokens()}; empty for an anonymous caller, and for one whom something else has signed in
     */
    Optional<DescopePrincipal> principal();

    /**
     * The caller's tokens: those of his session, or the bearer token alone for one who came with a token.
     *
     * @return the tokens, or empty for an anonymous caller
     */
    Optional<DescopeTokens> tokens();

    /**
     * What Descope says of the caller now (OpenID Connect Core 1.0, section 5.3). Descope is asked once in a request, and again
     * after {@link #refresh()}; a signed answer is verified, and the answer must be about the caller (section 5.3.2). It changes
     * nothing of {@link #principal()}; {@code descope.caller.userinfo} merges these claims at each sign-in.
     *
     * @return the claims, among them {@code sub}; empty for an anonymous caller
     * @throws DescopeException if Descope cannot be reached, refuses (a session token of Descope's SDKs is not good for it), or
     *     answers what is not about the caller; the code says which
     */
    Optional<Claims> userInfo();

    /**
     * The caller's claims in a class of your own, by JSON-B: {@code descope.claimsAs(Account.class)}.
     *
     * @param <T> the class
     * @param type a class that JSON-B can make; of the claims that it does not name, nothing is told
     * @return the claims as an object of that class, a new one each time; empty for an anonymous caller
     * @throws DescopeException with code {@code DESCOPE-5053} if the claims do not fit the class
     */
    <T> Optional<T> claimsAs(Class<T> type);

    /**
     * Whether the caller has all of these permissions, in the project or in the current tenant.
     *
     * @param permissions permission names; none at all is never granted
     * @return {@code false} for an anonymous caller
     */
    boolean hasPermission(String... permissions);

    /**
     * Whether the caller has all of these roles in a tenant.
     *
     * @param tenant Descope's tenant ID
     * @param roles role names; none at all is never granted
     * @return {@code false} for an anonymous caller, and for a tenant that the caller does not belong to
     */
    boolean hasRole(String tenant, String... roles);

    /**
     * Begins a login, whoever is signed in: answers the request, so that nothing is to be written after it. A page navigation is
     * redirected; a {@code fetch}, htmx or Faces request gets what it gets when a caller is demanded, with the login that this
     * began. The options travel sealed, and hold for {@code descope.login.timeout}. Who signs in as another user finds nothing of
     * the first one's session.
     *
     * @param options what this login asks for
     * @throws DescopeException with code {@code DESCOPE-5001} outside a request, {@code DESCOPE-5040} if the response is committed
     *     already, {@code DESCOPE-5041} for a parameter of the protocol's own, {@code DESCOPE-5042} for one that is blank or too
     *     long, and {@code DESCOPE-2020} where {@code descope.enabled} is false
     */
    void login(LoginOptions options);

    /**
     * Gets new tokens for the caller's session now (RFC 6749, section 6), whatever the age of his tokens, so that roles, tenants
     * and claims that have changed at Descope hold: to be called after the application itself has changed them, or after a
     * switch of tenants. This context shows them at once, and {@code @RequiresPermission} and its kin go by them;
     * {@code isUserInRole} and {@code @RolesAllowed} follow with the next request. Each call is one at Descope, which counts them.
     *
     * @return the caller as he is now; empty for an anonymous caller, and for one whose session turns out to have been ended
     * @throws DescopeException with code {@code DESCOPE-5050} for a caller without a refresh token, as one who came with a bearer
     *     token is, {@code DESCOPE-5051} if Descope cannot be reached or refuses, and {@code DESCOPE-5052} where sessions are kept in
     *     cookies and the response is committed already; the session then goes on as it was
     */
    Optional<DescopePrincipal> refresh();

    /**
     * Signs the caller out here: ends the local session and revokes the refresh token (RFC 7009). The response is left
     * alone, but for cookies of ours where it is not committed yet. A caller who came with a bearer token has no session here:
     * he is forgotten for the rest of the request, and his token stays good.
     *
     * @return Descope's end-session URL (OpenID Connect RP-Initiated Logout 1.0, section 2), to which the browser should be
     *     sent to end the session there too; empty for an anonymous caller, for one who came with a bearer token,
     *     and where {@code descope.discovery} is on and Descope's end-session endpoint cannot be found out now; the caller is
     *     signed out here all the same
     * @throws DescopeException with code {@code DESCOPE-5001} outside a request, and {@code DESCOPE-5002} if the container refuses,
     *     as it may once the response is committed
     */
    Optional<String> logout();

    /**
     * Revokes a token at Descope (RFC 7009, section 2), whosever it is: a refresh token with all access tokens that came of it,
     * or an access token. Signed access tokens stay valid for whoever does not ask Descope, until they end. At a logout the
     * session's refresh token is revoked without being asked. Works in any thread; does nothing where {@code descope.enabled} is
     * false.
     *
     * @param token an access or refresh token of this client; not blank
     * @throws DescopeException if Descope cannot be reached or refuses; with code {@code DESCOPE-5013} for a blank token
     */
    void revoke(String token);
}
