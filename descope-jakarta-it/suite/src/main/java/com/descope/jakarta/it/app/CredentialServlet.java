package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopeCredential;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Presents the token that came in a header of the application's own, {@code X-Api-Token}. */
@WebServlet("/credential")
public class CredentialServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DescopeCredential credential = new DescopeCredential(request.getHeader("X-Api-Token"));
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
        if (!response.isCommitted()) {
            Identity.print(
                    response,
                    Identity.of(request.getUserPrincipal(), request::isUserInRole)
                            .add("status", status.name())
                            .add(
                                    "security",
                                    security.getCallerPrincipal() == null
                                            ? "anonymous"
                                            : security.getCallerPrincipal().getName())
                            .add("session", request.getSession(false) == null ? "none" : "some"));
        }
    }
}
