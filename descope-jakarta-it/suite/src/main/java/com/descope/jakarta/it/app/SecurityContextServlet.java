package com.descope.jakarta.it.app;

import com.descope.jakarta.DescopePrincipal;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Jakarta Security's view; with {@code ?authenticate} it asks for a caller through it. */
@WebServlet("/security-context")
public class SecurityContextServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuthenticationStatus status = AuthenticationStatus.NOT_DONE;
        if (request.getQueryString() != null && request.getQueryString().contains("authenticate")) {
            status = security.authenticate(request, response, AuthenticationParameters.withParams());
        }
        if (!response.isCommitted()) {
            DescopePrincipal caller = security.getPrincipalsByType(DescopePrincipal.class).stream()
                    .findFirst()
                    .orElse(null);
            Identity.print(
                    response, Identity.of(caller, security::isCallerInRole).add("status", status.name()));
        }
    }
}
