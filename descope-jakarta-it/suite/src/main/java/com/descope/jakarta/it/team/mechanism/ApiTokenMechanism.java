package com.descope.jakarta.it.team.mechanism;

import com.descope.jakarta.DescopeCredential;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Reads a header of the application's own, and leaves the judgement to the identity stores. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ApiTokenMechanism implements HttpAuthenticationMechanism {
    /** A caller of whom Descope knows nothing. */
    public static final String MACHINE = "machine";

    @Inject
    IdentityStoreHandler stores;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String token = request.getHeader("X-Api-Token");
        if (token == null) {
            return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
        }
        if (token.equals(MACHINE)) {
            return context.notifyContainerAboutLogin(MACHINE, Set.of("user"));
        }
        CredentialValidationResult result = stores.validate(new DescopeCredential(token));
        return result.getStatus() == CredentialValidationResult.Status.VALID
                ? context.notifyContainerAboutLogin(result)
                : context.responseUnauthorized();
    }
}
