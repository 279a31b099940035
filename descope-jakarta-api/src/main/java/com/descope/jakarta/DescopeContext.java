package com.descope.jakarta;

import java.util.Optional;

/**
 * The current caller as Descope knows him: {@code @Inject DescopeContext descope}.
 *
 * <p>It speaks of the request that the calling thread works on. Outside a request (a timer, another thread) every method
 * but {@link #login} and {@link #logout()} answers as for an anonymous caller.
 */
public interface DescopeContext {

    /**
     * The caller.
     *
     * @return the principal, or empty for an anonymous caller
     */
    Optional<DescopePrincipal> principal();

    /**
     * The caller's tokens: those of his session, or the bearer token alone for one who came with a token.
     *
     * @return the tokens, or empty for an anonymous caller
     */
    Optional<DescopeTokens> tokens();

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
     * Signs the caller out here: ends the local session and revokes the refresh token (RFC 7009). The response is left
     * alone, but for cookies of ours where it is not committed yet. A caller who came with a bearer token has no session here:
     * he is forgotten for the rest of the request, and his token stays good.
     *
     * @return Descope's end-session URL (OpenID Connect RP-Initiated Logout 1.0, section 2), to which the browser should be
     *     sent to end the session there too; empty for an anonymous caller, and for one who came with a bearer token
     * @throws DescopeException with code {@code DESCOPE-5001} outside a request
     */
    Optional<String> logout();

    /**
     * Revokes a token at Descope (RFC 7009, section 2), whosever it is: a refresh token with all access tokens that came of it,
     * or an access token. Signed access tokens stay valid for whoever does not ask Descope, until they end. At a logout the
     * session's refresh token is revoked without being asked.
     *
     * @param token an access or refresh token of this client; not blank
     * @throws DescopeException if Descope cannot be reached or refuses; with code {@code DESCOPE-5013} for a blank token
     */
    void revoke(String token);
}
