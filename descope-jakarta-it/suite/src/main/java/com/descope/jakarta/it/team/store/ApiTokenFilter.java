package com.descope.jakarta.it.team.store;

import com.descope.jakarta.DescopeCredential;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Presents the token of a header of the application's own, before what is asked for asks for its caller. */
@WebFilter({"/authenticate", "/api/method/*"})
public class ApiTokenFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getHeader("X-Api-Token");
        if (token == null || isCaller(request, response, token)) {
            chain.doFilter(request, response);
        }
    }

    private boolean isCaller(HttpServletRequest request, HttpServletResponse response, String token) {
        AuthenticationParameters credential =
                AuthenticationParameters.withParams().credential(new DescopeCredential(token));
        return security.authenticate(request, response, credential) == AuthenticationStatus.SUCCESS;
    }
}
