package com.descope.jakarta.impl.rest;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.RestMessage;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** A request in a servlet container. The security context counts first: the application may have set one of its own. */
record ServletAccess(
        @Nullable SecurityContext security, HttpServletRequest request, HttpServletResponse response, DescopeLog log)
        implements RoleGate.Access {

    @Override
    public boolean signedIn() {
        return security != null && named(security.getUserPrincipal());
    }

    @Override
    public boolean authenticate() {
        try {
            return request.authenticate(response) && named(request.getUserPrincipal());
        } catch (ServletException refused) {
            log.say(RestMessage.CONTAINER_REFUSED, request.getRequestURI(), refused.toString());
            return false;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public boolean inRole(String role) {
        if (security != null && signedIn()) {
            return security.isUserInRole(role);
        }
        return request.isUserInRole(role);
    }

    /** TomEE shows anonymous callers as a principal without a name. */
    private static boolean named(@Nullable Principal principal) {
        return principal != null && principal.getName() != null;
    }
}
