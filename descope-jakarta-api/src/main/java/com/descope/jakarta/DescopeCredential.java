package com.descope.jakarta;

import jakarta.security.enterprise.credential.Credential;
import java.util.Objects;

/**
 * A Descope token that came by another way than the {@code Authorization} header, for example in a message or in a header of
 * the application's own. It is judged as a bearer token is (RFC 6750), and signs in for the current request only:
 *
 * <pre>{@code
 * AuthenticationStatus status = securityContext.authenticate(
 *         request, response, AuthenticationParameters.withParams().credential(new DescopeCredential(token)));
 * }</pre>
 *
 * <p>Look at the returned status and at {@link DescopeContext#principal()}: a server may keep a caller whom it has already. An
 * application's own authentication mechanism passes it to {@code IdentityStoreHandler.validate}, which answers
 * {@code VALID} with a {@link DescopePrincipal} and his groups, or {@code INVALID}; a {@link DescopeException} says that
 * Descope's keys cannot be had, which is not the token's fault.
 */
public final class DescopeCredential implements Credential {
    private final String token;

    /**
     * A token, not judged yet.
     *
     * @param token the JWT as it came, of whatever form: what is no token is refused later
     * @throws NullPointerException if there is none
     */
    public DescopeCredential(String token) {
        this.token = Objects.requireNonNull(token, "token");
    }

    /**
     * The token, a secret.
     *
     * @return the JWT as it came; never null
     */
    public String token() {
        return token;
    }

    /** The token is not shown. */
    @Override
    public String toString() {
        return "DescopeCredential";
    }
}
